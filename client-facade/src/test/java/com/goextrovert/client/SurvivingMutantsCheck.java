package com.goextrovert.client;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Compares MUTANTS.md with PIT's report. The profile {@code pit} runs it after PIT. */
class SurvivingMutantsCheck {
  private static final Path DOCUMENT = Path.of("MUTANTS.md");
  private static final Path REPORTS = Path.of("target", "mutants");
  private static final List<String> PARTS = List.of("decisions", "transport", "other-classes");
  private static final String PACKAGE = "com.goextrovert.client.";

  /**
   * A listed mutant may be detected: one that makes tests wait runs into PIT's timeout at times.
   */
  @Test
  void everySurvivorIsListed() throws Exception {
    Map<String, Long> unlisted = surviving();
    listed().forEach((mutant, count) -> unlisted.merge(mutant, -count, Long::sum));
    unlisted.values().removeIf(count -> count <= 0);
    assertThat(unlisted).isEmpty();
  }

  @Test
  void everyListedMutantHasAReason() throws Exception {
    assertThat(rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""));
  }

  private static Map<String, Long> listed() throws Exception {
    return new TreeMap<>(
        rows().stream()
            .collect(
                toMap(row -> row.get(0) + ": " + row.get(1), row -> Long.valueOf(row.get(2)))));
  }

  private static Map<String, Long> surviving() throws Exception {
    return new TreeMap<>(
        reported().stream()
            .filter(mutant -> mutant.getAttribute("detected").equals("false"))
            .map(SurvivingMutantsCheck::described)
            .collect(groupingBy(identity(), counting())));
  }

  /** Returns the cells of each row of the table. */
  private static List<List<String>> rows() throws Exception {
    return Files.readAllLines(DOCUMENT).stream()
        .dropWhile(line -> !line.startsWith("| ---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }

  private static List<Element> reported() throws Exception {
    List<Element> mutants = new ArrayList<>();
    for (String part : PARTS) {
      NodeList nodes =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(REPORTS.resolve(part).resolve("mutations.xml").toFile())
              .getElementsByTagName("mutation");
      for (int i = 0; i < nodes.getLength(); i++) {
        mutants.add((Element) nodes.item(i));
      }
    }
    return mutants;
  }

  private static String described(Element mutant) {
    String where = text(mutant, "mutatedClass").replace(PACKAGE, "");
    return "`%s.%s`: %s"
        .formatted(
            where,
            text(mutant, "mutatedMethod"),
            text(mutant, "description").replaceFirst(" for com/.*", ""));
  }

  private static String text(Element mutant, String name) {
    return mutant.getElementsByTagName(name).item(0).getTextContent();
  }
}
