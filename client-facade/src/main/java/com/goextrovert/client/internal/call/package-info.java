/** Executes calls: attempts, retries, and the judging of responses. */
package com.goextrovert.client.internal.call;
