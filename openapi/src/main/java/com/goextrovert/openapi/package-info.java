/** Reads OpenAPI 3.0 documents: references are resolved, and inherited parts are in place. */
package com.goextrovert.openapi;
