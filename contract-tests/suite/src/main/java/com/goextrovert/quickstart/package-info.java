/** The client's main job, told in a few lines: {@code mvn -q -P quickstart}. */
package com.goextrovert.quickstart;
