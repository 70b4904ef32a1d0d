/** The Feign interface and models of the Extrovert Client API, generated from its specification. */
module com.goextrovert.client.generated {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive feign.core;
  requires com.fasterxml.jackson.annotation;

  exports com.goextrovert.client.generated.api;
  exports com.goextrovert.client.generated.model;

  // Jackson, or another codec that the user gives to Feign, reads and writes the models.
  opens com.goextrovert.client.generated.model;
}
