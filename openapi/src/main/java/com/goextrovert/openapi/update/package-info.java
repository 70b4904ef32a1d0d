/**
 * The tool behind {@code update-spec} and {@code check-spec}: reads a specification, selects what
 * concerns this client, compares it with the vendored one, replaces that, and derives from it what
 * the code is generated from.
 */
package com.goextrovert.openapi.update;
