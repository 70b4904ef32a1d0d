/**
 * The Java client for the Extrovert Client API. Begin at {@link
 * com.goextrovert.client.ExtrovertClient}.
 */
package com.goextrovert.client;
