package com.goextrovert.openapi.contract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of ECMA 262, which is what OpenAPI's {@code pattern} holds, translated into
 * one of Java's. All its matches together take a bounded number of steps.
 */
final class EcmaPattern {
  private static final int MAX_LENGTH = 10_000;
  private static final int MAX_STEPS = 100_000;
  private static final int MAX_REPETITIONS = 10_000;

  private static final String ESCAPE =
      "\\\\(?:c\\p{Alpha}|x\\p{XDigit}{2}|u\\p{XDigit}{4}|u\\{\\p{XDigit}{1,6}}|[^cxukpP]"
          + "|k<[\\w$]+>|[pP]\\{[\\w=]+})";

  /** What stands outside of a class: of Java's syntax, only what ECMA 262 knows as well. */
  private static final Pattern TOKEN =
      Pattern.compile(
          ESCAPE
              + "|\\[\\^?]?|\\((?:\\?(?::|<?[=!]|<[\\w$]+>))?(?!\\?)"
              + "|(?:[*+?]|\\{\\d+(?:,\\d*)?})\\??(?![*+?])"
              + "|[^\\\\\\[(*+?{]|\\{(?!\\d+(?:,\\d*)?})");

  private static final Pattern CLASS_MEMBER =
      Pattern.compile(ESCAPE + "|(?<dash>-)(?=\\\\[dDwWsSpP])|[^\\\\]", Pattern.DOTALL);
  private static final Pattern REPEATED_GROUP = Pattern.compile("\\)\\{(\\d+)");
  private static final String BLANKS =
      "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
  private static final String WORD_EDGE = "(?<!\\w)(?=\\w)|(?<=\\w)(?!\\w)";
  private static final Map<String, String> OUTSIDE_OF_CLASS =
      Map.of(
          ".", "[^\\n\\r\\u2028\\u2029]",
          "$", "\\z",
          "{", "\\{",
          "[]", "(?!)",
          "[^]", "[\\x00-\\x{10ffff}]",
          "\\b", "(?:" + WORD_EDGE + ")",
          "\\B", "(?!" + WORD_EDGE + ")");
  private static final Map<String, String> INSIDE_OF_CLASS =
      Map.of("[", "\\[", "&", "\\&", "^", "\\^", "\\b", "\\x08");
  private static final Map<String, String> ANYWHERE =
      Map.of("\\s", "[" + BLANKS + "]", "\\S", "[^" + BLANKS + "]", "\\v", "\\x0b", "\\0", "\\x00");

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
    String java = translated(source);
    try {
      return new EcmaPattern(Pattern.compile(java));
    } catch (PatternSyntaxException | StackOverflowError malformed) {
      throw unreadable("it is malformed");
    }
  }

  /** Returns whether part of a text matches, or fails if that takes too many steps. */
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

  private static String translated(String source) {
    StringBuilder java = new StringBuilder();
    boolean inClass = false;
    Matcher token = TOKEN.matcher(source);
    for (int at = 0; at < source.length(); at = token.end()) {
      token.usePattern(inClass ? CLASS_MEMBER : TOKEN).region(at, source.length());
      if (!token.lookingAt()) {
        throw unreadable("it is malformed");
      }
      String text = token.group();
      boolean isDash = inClass && token.group("dash") != null;
      java.append(isDash ? "\\-" : translated(text, inClass));
      inClass = inClass ? !text.equals("]") : text.matches("\\[\\^?");
    }
    if (repetitions(source) > MAX_REPETITIONS) {
      throw unreadable("it repeats too often");
    }
    return java.toString();
  }

  private static double repetitions(String source) {
    return REPEATED_GROUP
        .matcher(source)
        .results()
        .mapToDouble(each -> Math.max(1, Double.parseDouble(each.group(1))))
        .reduce(1, (one, other) -> one * other);
  }

  private static String translated(String text, boolean inClass) {
    String known = (inClass ? INSIDE_OF_CLASS : OUTSIDE_OF_CLASS).get(text);
    if (known != null || ANYWHERE.containsKey(text)) {
      return known == null ? ANYWHERE.get(text) : known;
    }
    if (text.matches("(?:\\(\\?|\\\\k)<[\\w$]+>")) {
      String name = text.substring(3, text.length() - 1);
      return text.substring(0, 3) + javaName(name) + ">";
    }
    if (!text.startsWith("\\") || text.matches("\\\\[dDwWfnrtx].*")) {
      return text;
    }
    char kind = text.charAt(1);
    return switch (kind) {
      case 'c' -> "\\x%02x".formatted(text.charAt(2) % 32);
      case 'u' -> text.replace("u{", "x{");
      case 'p', 'P' -> text.substring(0, 3) + javaProperty(text.substring(3));
      default -> {
        if (Character.isLetter(kind) || inClass && Character.isDigit(kind)) {
          throw unreadable(text + " means nothing in ECMA 262");
        }
        yield text;
      }
    };
  }

  /** Java's names of groups have letters and digits only. */
  private static String javaName(String ecma) {
    return "g" + ecma.replace("_", "0u").replace("$", "0d");
  }

  private static String javaProperty(String ecma) {
    String script = ecma.replaceFirst("^(scx|Script_Extensions)=", "sc=");
    return script.contains("=") || script.length() <= 3 ? script : "Is" + script;
  }

  /** Counts how often the matcher reads a character: a measure that no machine's speed changes. */
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
