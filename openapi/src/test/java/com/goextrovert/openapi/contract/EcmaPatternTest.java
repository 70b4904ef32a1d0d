package com.goextrovert.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows are patterns that mean something else in Java, or nothing. */
class EcmaPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "^\\s$|`\u00a0`",
        "^.$|`\u0085`",
        "^[^]$|`\n`",
        "[a[]|[",
        "^[a&&b]+$|a&b",
        "^[\\w-.]+$|a-b.c",
        "^[\\s-x]+$|` -x`",
        "^[+--]+$|+,-",
        "^[-a-]+$|a-",
        "^[a-\\d]+$|a-1",
        "^[^-a]$|b",
        "\\bfoo\\b|a foo b",
        "^[\\b]$|`\b`",
        "^\\cJ$|`\n`",
        "^\\v$|`\u000b`",
        "^\\x41\\u0042\\u{43}$|ABC",
        "^\\uD83D\\uDE00\\u{1F600}$|😀😀",
        "^(?<first_name>a)\\k<first_name>$|aa",
        "^\\p{Script=Latin}\\p{Lu}\\p{Alphabetic}\\P{scx=Cyrl}$|éÉéé",
        "^{a}{,5}{$|{a}{,5}{",
        "(?=a)(?!b)(?<=^)(?<!x)(?:a)+?|a",
        "^\\/\\-\\_$|/-_"
      })
  void matchesLikeEcma262(String pattern, String text) {
    assertThat(EcmaPattern.compile(pattern).isFoundIn(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "^\\d+$|`12\n`",
        "^.$|`\u2028`",
        "^[]|x",
        "^\\S$|`\ufeff`",
        "^[\\S]$|`\u00a0`",
        "\\bfoo\\b|afoo",
        "^\\Bo|oo",
        "^\\p{sc=Cyrl}$|é"
      })
  void rejectsLikeEcma262(String pattern, String text) {
    assertThat(EcmaPattern.compile(pattern).isFoundIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "[z-a]",
        "(",
        "(?",
        "*a",
        "a**",
        "a++",
        "(?i)a",
        "(?>a)",
        "\\",
        "[\\",
        "\\Aa",
        "\\u12",
        "[\\1]",
        "\\p{IsLatin}",
        "((a?){999}){999}"
      })
  void unreadablePatternIsReported(String pattern) {
    assertThatExceptionOfType(PatternSyntaxException.class)
        .isThrownBy(() -> EcmaPattern.compile(pattern));
  }

  @Test
  void overlongPatternIsReported() {
    assertThatExceptionOfType(PatternSyntaxException.class)
        .isThrownBy(() -> EcmaPattern.compile("[" + "a".repeat(10_000) + "]"))
        .withMessageContaining("it is too long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"^(.*.*.*.*.*.*.*.*)!$", "^(.+)+\\1\\1!$"})
  void expensivePatternIsReported(String pattern) {
    EcmaPattern expensive = EcmaPattern.compile(pattern);

    assertThatExceptionOfType(PatternSyntaxException.class)
        .isThrownBy(() -> expensive.isFoundIn("a".repeat(40)))
        .withMessageContaining("it takes too many steps");
  }

  @Test
  void deeplyRecursivePatternIsReported() {
    EcmaPattern recursive = EcmaPattern.compile("^(a|b)*$");

    assertThatExceptionOfType(PatternSyntaxException.class)
        .isThrownBy(() -> recursive.isFoundIn("a".repeat(400_000)));
  }
}
