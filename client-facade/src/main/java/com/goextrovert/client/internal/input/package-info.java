/** What callers hand in, checked and brought into the one form that is sent. */
package com.goextrovert.client.internal.input;
