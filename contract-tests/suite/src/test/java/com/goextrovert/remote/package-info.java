/** HTTP with limits, and environment variables, for commands that call a remote server. */
package com.goextrovert.remote;
