/** Adds or removes the prospects of a CSV file. */
package com.goextrovert.csvimport;
