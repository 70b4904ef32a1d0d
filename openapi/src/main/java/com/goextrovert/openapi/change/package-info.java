/** What a change of the specification means to this client. */
package com.goextrovert.openapi.change;
