/** The specification of the Extrovert Client API, the contract with it, and their readers. */
module com.goextrovert.openapi {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive org.yaml.snakeyaml;
  requires java.net.http;

  exports com.goextrovert.openapi;
  exports com.goextrovert.openapi.contract;

  // Other modules read the specification's files, which this package contains.
  opens com.goextrovert.openapi;
  opens com.goextrovert.openapi.contract to
      com.fasterxml.jackson.databind;
}
