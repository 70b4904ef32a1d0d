package com.goextrovert.contract;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.client.ProfileUrl;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The samples in {@code client.yaml} represent all profile URLs that the client can send. The
 * contract check therefore reports a new {@code pattern} or length limit that rejects some of them.
 */
class ProfileUrlSamplesTest {
  private static final String PREFIX = "https://www.linkedin.com/in/";
  private static final String MEMBER_ID = "ACoAABcDeFgHiJkLmNoPqRsTuVwXyZ";

  private final List<String> sent = sent().toList();
  private final List<String> samples =
      Vendored.operation("addProspect").sends().get("prospectProfileUrl").stream()
          .map(JsonNode::asText)
          .toList();

  @Test
  void everyCharacterOccursInASample() {
    assertThat(characters(samples)).containsAll(characters(sent));
  }

  @Test
  void samplesStartAndEndWithEveryKindOfCharacter() {
    Function<String, Character> first = url -> kind(url.charAt(PREFIX.length()));
    // A percent-encoded character ends with a hexadecimal digit.
    Function<String, Character> last =
        url -> url.matches(".*%..") ? '%' : kind(url.charAt(url.length() - 1));

    assertThat(samples).map(first).containsAll(sent.stream().map(first).toList());
    assertThat(samples).map(last).containsAll(sent.stream().map(last).toList());
  }

  @Test
  void samplesIncludeTheShortestAndTheLongest() {
    assertThat(lengths(samples)).isEqualTo(lengths(sent));
  }

  /** Returns profile URLs with one or two kinds of characters and extreme lengths. */
  private static Stream<String> sent() {
    return IntStream.concat(IntStream.range(0, 0x80), IntStream.of(0xE9, 0x674E, 0x1F600))
        .mapToObj(Character::toString)
        .flatMap(
            c ->
                Stream.of(
                    c, c.repeat(150), c.repeat(151), c + "0" + c, MEMBER_ID + c, MEMBER_ID + c + c))
        .flatMap(slug -> ProfileUrl.tryParse(PREFIX + slug).stream())
        .map(ProfileUrl::canonical);
  }

  private static Set<Integer> characters(List<String> urls) {
    return urls.stream().flatMap(url -> url.chars().boxed()).collect(toCollection(TreeSet::new));
  }

  private static char kind(char c) {
    return Character.isDigit(c)
        ? '0'
        : Character.isUpperCase(c) ? 'A' : Character.isLowerCase(c) ? 'a' : c;
  }

  private static List<Integer> lengths(List<String> urls) {
    IntSummaryStatistics lengths = urls.stream().mapToInt(String::length).summaryStatistics();
    return List.of(lengths.getMin(), lengths.getMax());
  }
}
