/**
 * A provider on real HTTP that stands for the Extrovert API, for tests without the network.
 *
 * <p>Start at {@link com.goextrovert.sandbox.ExtrovertSandbox}.
 *
 * <p>Upstream documents 401 as its only refusal. Its introduction page names 400 for validation and
 * business errors, and other clients have met 404; so here what the specification forbids and a
 * duplicate that is not to be moved are 400, and what does not exist is 404. A real account may
 * differ.
 */
package com.goextrovert.sandbox;
