/**
 * Java client for the Extrovert Client API. Start at {@link
 * com.goextrovert.client.ExtrovertClient}.
 */
@NullMarked
package com.goextrovert.client;

import org.jspecify.annotations.NullMarked;
