package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.change.Difference.Kind;
import com.goextrovert.openapi.contract.ClientContract;
import java.util.List;

/** What differs between two specifications, and what that means to this client. Immutable. */
public final class ChangeReport {
  private final List<Difference> differences;
  private final String secondOpinion;

  private ChangeReport(List<Difference> differences, String secondOpinion) {
    this.differences = differences;
    this.secondOpinion = secondOpinion;
  }

  /**
   * Compares two specifications.
   *
   * @param before the OpenAPI 3.0 document as it was
   * @param after the OpenAPI 3.0 document as it is
   * @param needs what the client needs
   * @return what differs in the client's operations
   * @throws com.goextrovert.openapi.SpecificationException if a reference leads nowhere
   */
  public static ChangeReport between(JsonNode before, JsonNode after, ClientContract needs) {
    SecondOpinion second = SecondOpinion.on(before, after);
    return new ChangeReport(
        new Comparison(before, after, needs, second).differences(), second.sentence());
  }

  /**
   * The differences.
   *
   * @return each once, the worst first
   */
  public List<Difference> differences() {
    return differences;
  }

  /**
   * Whether the client minds.
   *
   * @return whether at least one difference is breaking
   */
  public boolean isBreaking() {
    return has(Kind.BREAKING);
  }

  /**
   * Whether anything changed on the wire.
   *
   * @return whether at least one difference is breaking or additive
   */
  public boolean matters() {
    return isBreaking() || has(Kind.ADDITIVE);
  }

  /**
   * All of it in one word.
   *
   * @return {@code unchanged}, {@code compatible} or {@code breaking}
   */
  public String verdict() {
    return isBreaking() ? "breaking" : matters() ? "compatible" : "unchanged";
  }

  /**
   * What stands behind the verdict.
   *
   * @return what was added or what breaks, and what to do, in a line
   */
  public String summary() {
    return new Wording(this).summary();
  }

  /**
   * The report for a terminal.
   *
   * @return lines, without a line feed at the end
   */
  public String text() {
    return new Wording(this).text();
  }

  /**
   * The report for a pull request.
   *
   * @return Markdown
   */
  public String markdown() {
    return new Markdown(this).text();
  }

  String secondOpinion() {
    return secondOpinion;
  }

  List<Difference> of(Kind kind) {
    return differences.stream().filter(each -> each.kind() == kind).toList();
  }

  private boolean has(Kind kind) {
    return differences.stream().anyMatch(each -> each.kind() == kind);
  }
}
