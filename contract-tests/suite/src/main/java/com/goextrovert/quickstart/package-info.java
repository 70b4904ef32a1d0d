/** Shows the client's main calls: {@code mvn -q -P quickstart}. */
package com.goextrovert.quickstart;
