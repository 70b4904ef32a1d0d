/**
 * A test kit: a provider on real HTTP that stands in for the Extrovert API.
 *
 * <p>Start at {@link com.goextrovert.sandbox.ExtrovertSandbox}, or in a JUnit test at {@link
 * com.goextrovert.sandbox.ExtrovertSandboxExtension}.
 *
 * <p>Upstream documents 401 as the only error. Its introduction page names 400 for validation and
 * business errors, and other clients have received 404. The sandbox therefore responds 400 to
 * requests that break the specification and to duplicates that are not to be moved, and 404 where a
 * campaign, list or prospect does not exist. A real account may differ.
 */
@NullMarked
package com.goextrovert.sandbox;

import org.jspecify.annotations.NullMarked;
