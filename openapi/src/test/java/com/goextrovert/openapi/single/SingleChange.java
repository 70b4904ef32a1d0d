package com.goextrovert.openapi.single;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ClientContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One change of the specification as it was in November 2026, and what it means to the client of
 * then. Both are kept here, so that a change of upstream's changes no test of the tool.
 *
 * @param kind {@code BREAKING}, {@code ADDITIVE} or {@code COSMETIC}
 * @param name the change in words
 * @param place where it is told
 * @param told words that tell it
 * @param edit the change
 */
public record SingleChange(String kind, String name, String place, String told, Edit edit) {

  private static final JsonNode BEFORE = tree("specification-of-2026-11.yaml");
  private static final ClientContract NEEDS = read("client-of-2026-11.yaml");

  /** All of them. */
  public static Stream<SingleChange> all() {
    return Stream.of(
            RequestChanges.ALL,
            AnswerChanges.ALL,
            FurtherAnswers.ALL,
            CallChanges.ALL,
            HarmlessChanges.ALL)
        .flatMap(List::stream);
  }

  /** The specification before the change. */
  public static JsonNode before() {
    return BEFORE;
  }

  /** The specification after it. */
  public JsonNode after() {
    return edit.apply(before());
  }

  /** What the client needs. */
  public static ClientContract needs() {
    return NEEDS;
  }

  static SingleChange breaking(String name, String place, String told, Edit edit) {
    return new SingleChange("BREAKING", name, place, told, edit);
  }

  static SingleChange additive(String name, String place, String told, Edit edit) {
    return new SingleChange("ADDITIVE", name, place, told, edit);
  }

  static SingleChange cosmetic(String name, String place, String told, Edit edit) {
    return new SingleChange("COSMETIC", name, place, told, edit);
  }

  private static ClientContract read(String file) {
    try {
      return ClientContract.read(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String file) {
    try {
      return YamlTree.read(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try (InputStream in =
        SingleChange.class.getResourceAsStream("/com/goextrovert/openapi/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return kind + ": " + name;
  }
}
