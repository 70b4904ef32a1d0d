package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.YamlTree;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of ECMA 262, the language of OpenAPI's {@code pattern}, translated into one
 * of Java's. All matches of an instance share a limited number of steps.
 */
final class EcmaPattern {
  private static final int MAX_LENGTH = 10_000;
  private static final int MAX_STEPS = 100_000;
  private static final int MAX_REPETITIONS = 10_000;

  private static final JsonNode TRANSLATIONS = YamlTree.resource("patterns.yaml");
  private static final String ESCAPE =
      "\\\\(?:[dDwWsSbfnrtv0]|[^\\p{L}\\d]|c\\p{Alpha}|x\\p{XDigit}{2}|u\\p{XDigit}{4}"
          + "|u\\{\\p{XDigit}{1,6}}|[pP]\\{[\\w=]+})";

  /** Of Java's syntax, only what ECMA 262 has as well; group 1 is what neither has. */
  private static final Pattern TOKEN =
      Pattern.compile(
          ESCAPE
              + "|\\\\(?:B|[1-9]|k<[\\w$]+>)"
              + ("|\\[\\^?(?:[^\\]\\\\]|" + ESCAPE + ")*+]")
              + "|\\((?:\\?(?::|<?[=!]|<[\\w$]+>))?(?!\\?)"
              + "|(?:[*+?]|\\{\\d+(?:,\\d*)?})\\??(?![*+?])"
              + "|[^\\\\\\[(*+?{]|\\{(?!\\d+(?:,\\d*)?})"
              + "|(.)");

  /** Group 1 is a dash that would be part of a range in Java. */
  private static final Pattern CLASS_MEMBER =
      Pattern.compile(ESCAPE + "|(-)(?=\\\\[dDwWsSpP])|[^\\\\]");

  private static final Pattern GROUP_NAME = Pattern.compile("(\\(\\?<|\\\\k<)([\\w$]+)>");
  private static final Pattern REPEATED_GROUP = Pattern.compile("\\)\\{(\\d+)");

  private final Pattern pattern;
  private int steps;

  private EcmaPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Translates a pattern; the description of an exception says why it cannot be judged. */
  static EcmaPattern compile(String source) {
    if (source.length() > MAX_LENGTH) {
      throw unreadable("it is too long");
    }
    double repetitions =
        REPEATED_GROUP
            .matcher(source)
            .results()
            .mapToDouble(each -> Math.max(1, Double.parseDouble(each.group(1))))
            .reduce(1, (one, other) -> one * other);
    if (repetitions > MAX_REPETITIONS) {
      throw unreadable("it repeats too often");
    }
    String java = replaced(TOKEN, source, EcmaPattern::token);
    try {
      return new EcmaPattern(Pattern.compile(java));
    } catch (PatternSyntaxException | StackOverflowError malformed) {
      throw unreadable("it is malformed");
    }
  }

  /** Returns whether part of a text matches, or throws if that takes too many steps. */
  boolean isFoundIn(String text) {
    try {
      return pattern.matcher(new Metered(text)).find();
    } catch (StackOverflowError tooDeep) {
      throw unreadable("it recurses too deeply");
    }
  }

  private static PatternSyntaxException unreadable(String why) {
    return new PatternSyntaxException(why, "", -1);
  }

  private static String replaced(
      Pattern tokens, String source, Function<MatchResult, String> translation) {
    return tokens
        .matcher(source)
        .replaceAll(token -> Matcher.quoteReplacement(translation.apply(token)));
  }

  private static String token(MatchResult token) {
    String text = token.group();
    if (token.group(1) != null) {
      throw unreadable("it is malformed");
    }
    if (!text.startsWith("[") || text.matches("\\[\\^?]")) {
      return translated(text, "outsideOfClass");
    }
    int start = text.startsWith("[^") ? 2 : 1;
    String members = text.substring(start, text.length() - 1);
    return text.substring(0, start)
        + replaced(CLASS_MEMBER, members, EcmaPattern::classMember)
        + "]";
  }

  private static String classMember(MatchResult member) {
    return member.group(1) == null ? translated(member.group(), "insideOfClass") : "\\-";
  }

  private static String translated(String text, String table) {
    if (TRANSLATIONS.path(table).has(text)) {
      return TRANSLATIONS.path(table).path(text).asText();
    }
    Matcher group = GROUP_NAME.matcher(text);
    if (group.matches()) {
      // The names of Java's groups consist of letters and digits.
      String name = group.group(2).replace("_", "0u").replace("$", "0d");
      return group.group(1) + "g" + name + ">";
    }
    return switch (text.startsWith("\\") ? text.charAt(1) : ' ') {
      case 'c' -> "\\c" + text.substring(2).toUpperCase(Locale.ROOT);
      case 'u' -> text.replace("u{", "x{");
      case 'p', 'P' ->
          text.replaceFirst("scx=|Script_Extensions=", "sc=")
              .replaceFirst("\\{(?=\\w{3,}})", "{Is");
      default -> text;
    };
  }

  /** Counts how often the matcher reads a character, which is the same on every machine. */
  private final class Metered implements CharSequence {
    private final String text;

    Metered(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MAX_STEPS) {
        throw unreadable("it takes too many steps");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }
  }
}
