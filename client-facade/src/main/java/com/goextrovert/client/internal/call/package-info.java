/** Executes calls: attempts, retries and response parsing. */
package com.goextrovert.client.internal.call;
