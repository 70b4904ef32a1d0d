/** A provider on real HTTP that stands in for the Extrovert Client API in tests. */
module com.goextrovert.sandbox {
  requires com.fasterxml.jackson.databind;
  requires com.goextrovert.openapi;
  requires transitive org.jspecify;
  requires static org.junit.jupiter.api;

  exports com.goextrovert.sandbox;
}
