/**
 * The tool that takes a new specification: reads it from wherever it is, keeps what concerns this
 * client, says what its changes mean, and puts it in the vendored one's place.
 */
package com.goextrovert.openapi.update;
