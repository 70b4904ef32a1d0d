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
import java.util.function.Predicate;
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

  @Test
  void everySurvivorIsListed() throws Exception {
    assertThat(missing(mutants(SurvivingMutantsCheck::isUndetected), listed())).isEmpty();
  }

  /** It may be detected: a mutant that makes tests wait runs into PIT's timeout at times. */
  @Test
  void everyListedMutantIsOneOfPits() throws Exception {
    assertThat(missing(listed(), mutants(mutant -> true))).isEmpty();
  }

  @Test
  void everyListedMutantHasAReason() throws Exception {
    assertThat(rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""));
  }

  private static Map<String, Long> listed() throws Exception {
    return rows().stream()
        .collect(toMap(row -> row.get(0) + ": " + row.get(1), row -> Long.valueOf(row.get(2))));
  }

  private static Map<String, Long> mutants(Predicate<Element> condition) throws Exception {
    return reported().stream()
        .filter(condition)
        .map(SurvivingMutantsCheck::described)
        .collect(groupingBy(identity(), counting()));
  }

  private static boolean isUndetected(Element mutant) {
    return mutant.getAttribute("detected").equals("false");
  }

  /** Returns how many of the wanted mutants the others lack. */
  private static Map<String, Long> missing(Map<String, Long> wanted, Map<String, Long> others) {
    Map<String, Long> missing = new TreeMap<>(wanted);
    missing.replaceAll((mutant, count) -> count - others.getOrDefault(mutant, 0L));
    missing.values().removeIf(count -> count <= 0);
    return missing;
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
