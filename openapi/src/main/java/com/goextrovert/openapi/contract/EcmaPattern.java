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

  private static final JsonNode SYNTAX = YamlTree.resource("patterns.yaml");
  private static final Pattern TOKEN = pattern("token");
  private static final Pattern CLASS_MEMBER = pattern("classMember");
  private static final Pattern GROUP_NAME = pattern("groupName");
  private static final Pattern REPEATED_GROUP = pattern("repeatedGroup");

  private final Pattern pattern;
  private int steps;

  private EcmaPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  private static Pattern pattern(String name) {
    String escape = SYNTAX.path("escape").asText();
    return Pattern.compile(SYNTAX.path(name).asText().replace("<escape>", escape));
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
      return pattern.matcher(new MeteredText(this, text)).find();
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
    if (SYNTAX.path(table).has(text)) {
      return SYNTAX.path(table).path(text).asText();
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
  private record MeteredText(EcmaPattern pattern, String text) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (++pattern.steps > MAX_STEPS) {
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
