/** Executes calls: attempts, retries, and the reading of responses. */
package com.goextrovert.client.internal.call;
