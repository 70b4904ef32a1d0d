package com.goextrovert.contract;

import com.atlassian.oai.validator.report.ValidationReport;
import java.util.List;

/**
 * Where upstream contradicts itself, so that no answer can please both of its halves. The one list
 * of such places; {@link PactAgainstSpecificationTest} fails when an entry is no longer needed.
 */
final class UpstreamContradictions {

  /**
   * A finding of the validator that upstream's own example brings about.
   *
   * @param method the operation's method
   * @param status the answer's status
   * @param finding what the validator says of it
   * @param reason why it is no fault of the pact's
   */
  record Contradiction(String method, int status, String finding, String reason) {

    boolean excuses(PactFile.Interaction interaction, ValidationReport.Message message) {
      return interaction.method().equals(method)
          && interaction.status() == status
          && message.getMessage().contains(finding);
    }
  }

  private static final String FINDING =
      "[Path '/data'] Instance type (null) does not match any allowed primitive type"
          + " (allowed: [\"object\"])";

  private static final String REASON =
      "ClientApiErrorResponseDto says that data is of type object, and gives null as its example";

  static final List<Contradiction> ALL =
      List.of(
          new Contradiction("POST", 401, FINDING, REASON),
          new Contradiction("DELETE", 401, FINDING, REASON));

  private UpstreamContradictions() {}
}
