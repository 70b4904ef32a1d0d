/**
 * Java client for the Extrovert Client API. Start at {@link
 * com.goextrovert.client.ExtrovertClient}.
 */
package com.goextrovert.client;
