/** HTTP within bounds, environment variables and redaction, for checks that use a remote server. */
package com.goextrovert.remote;
