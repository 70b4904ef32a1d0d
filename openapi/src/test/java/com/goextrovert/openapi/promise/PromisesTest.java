package com.goextrovert.openapi.promise;

import com.goextrovert.openapi.ClientNeeds;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.promise.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the vendored specification to {@code client.yaml}, before anything is made of it. */
class PromisesTest {

  @Test
  void theSpecificationPromisesWhatTheClientReliesOn() throws IOException {
    assertNone(Kind.BROKEN);
  }

  @Test
  void everyAnswerThatTheSpecificationDocumentsIsCovered() throws IOException {
    assertNone(Kind.NOT_COVERED);
  }

  /** The findings are the message: whoever reads the log sees them first. */
  private static void assertNone(Kind kind) throws IOException {
    String found =
        Promises.broken(
                YamlTree.read(Files.readString(Path.of("extrovert-client-api.yaml"))),
                ClientNeeds.read(Files.readString(Path.of("client.yaml"))))
            .stream()
            .filter(finding -> finding.kind() == kind)
            .map(Finding::toString)
            .collect(Collectors.joining("\n"));
    if (!found.isEmpty()) {
      throw new AssertionError(found);
    }
  }
}
