/** The tool behind {@code update-spec} and {@code check-spec}. */
package com.goextrovert.openapi.update;
