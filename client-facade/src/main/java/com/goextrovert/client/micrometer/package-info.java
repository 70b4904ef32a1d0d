/** Micrometer meters of the client. Requires {@code micrometer-core} 1.13 or later. */
@NullMarked
package com.goextrovert.client.micrometer;

import org.jspecify.annotations.NullMarked;
