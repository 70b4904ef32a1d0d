/** The Java client for the Extrovert Client API. */
@SuppressWarnings("requires-automatic") // micrometer.core has no module descriptor
module com.goextrovert.client {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.goextrovert.client.generated;
  requires feign.core;
  requires okhttp3;
  requires static micrometer.core; // if transitive, users could not compile without it
  requires transitive org.jspecify;
  requires org.slf4j;

  exports com.goextrovert.client;
  exports com.goextrovert.client.error;
  exports com.goextrovert.client.micrometer;
}
