/**
 * Exceptions of failed calls.
 *
 * <p>All are unchecked and extend {@link com.goextrovert.client.error.ExtrovertException}, whose
 * {@link com.goextrovert.client.error.ExtrovertException#delivery() delivery()} says whether the
 * change may have been made. Messages, {@code toString()} and cause chains never hold the API key,
 * a profile URL or server text; server text is available only through accessors.
 */
@NullMarked
package com.goextrovert.client.error;

import org.jspecify.annotations.NullMarked;
