package com.goextrovert.openapi.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.ClientNeeds;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.promise.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the vendored specification to {@code client.yaml}, before anything is made of it. */
class PromisesTest {

  @Test
  void theSpecificationPromisesWhatTheClientReliesOn() throws IOException {
    assertThat(vendored(Kind.BROKEN)).isEmpty();
  }

  @Test
  void everyAnswerThatTheSpecificationDocumentsIsCovered() throws IOException {
    assertThat(vendored(Kind.NOT_COVERED)).isEmpty();
  }

  private static List<Finding> vendored(Kind kind) throws IOException {
    return Promises.broken(
            YamlTree.read(Files.readString(Path.of("extrovert-client-api.yaml"))),
            ClientNeeds.read(Files.readString(Path.of("client.yaml"))))
        .stream()
        .filter(finding -> finding.kind() == kind)
        .toList();
  }
}
