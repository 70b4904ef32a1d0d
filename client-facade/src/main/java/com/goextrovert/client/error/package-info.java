/**
 * What a call can end in other than a confirmation.
 *
 * <p>Every exception here is unchecked and descends from {@link
 * com.goextrovert.client.error.ExtrovertException}, whose {@link
 * com.goextrovert.client.error.ExtrovertException#delivery() delivery()} says whether the change
 * may have been made. Messages, {@code toString()} and cause chains hold neither the API key nor a
 * profile URL nor any text of the server; accessors hand the server's text out on purpose.
 */
package com.goextrovert.client.error;
