/**
 * One attempt on the wire: the generated Feign interface over a transport that sends exactly one
 * request and reports whether it may have left. Only this package uses OkHttp.
 */
package com.goextrovert.client.internal.http;
