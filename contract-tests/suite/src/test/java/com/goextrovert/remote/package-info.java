/** HTTP with limits and environment variables, for commands that use a remote server. */
package com.goextrovert.remote;
