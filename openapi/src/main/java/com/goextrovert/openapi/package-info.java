/** An OpenAPI 3.0 document as a client meets it: references followed, defaults applied. */
package com.goextrovert.openapi;
