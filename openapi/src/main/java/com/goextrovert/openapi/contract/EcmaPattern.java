package com.goextrovert.openapi.contract;

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
              + "|\\[\\^?]?|\\((?:\\?(?::|<?[=!]|<(?<name>[\\w$]+)>))?(?!\\?)"
              + "|(?:[*+?]|\\{(?<least>\\d+)(?:,\\d*)?})\\??(?![*+?])"
              + "|[^\\\\\\[(*+?{]|\\{(?!\\d+(?:,\\d*)?})");

  private static final Pattern CLASS_MEMBER =
      Pattern.compile(ESCAPE + "|-(?=\\\\[dDwWsSpP])|[^\\\\]", Pattern.DOTALL);
  private static final String BLANKS =
      "[\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]";
  private static final String WORD_EDGE = "(?<!\\w)(?=\\w)|(?<=\\w)(?!\\w)";

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
    double repetitions = 1;
    boolean inClass = false;
    Matcher token = TOKEN.matcher(source);
    for (int at = 0; at < source.length(); at = token.end()) {
      token.usePattern(inClass ? CLASS_MEMBER : TOKEN).region(at, source.length());
      if (!token.lookingAt()) {
        throw unreadable("it is malformed");
      }
      String text = token.group();
      if (inClass) {
        java.append(inClass(text));
        inClass = !text.equals("]");
      } else {
        boolean isGroupRepeated = text.startsWith("{") && at > 0 && source.charAt(at - 1) == ')';
        if (isGroupRepeated && token.group("least") != null) {
          repetitions *= Math.max(1, Double.parseDouble(token.group("least")));
        }
        java.append(outOfClass(text, token.group("name")));
        inClass = text.equals("[") || text.equals("[^");
      }
    }
    if (repetitions > MAX_REPETITIONS) {
      throw unreadable("it repeats too often");
    }
    return java.toString();
  }

  private static String outOfClass(String text, String group) {
    return switch (text) {
      case "." -> "[^\\n\\r\\u2028\\u2029]";
      case "$" -> "\\z";
      case "{" -> "\\{";
      case "[]" -> "(?!)";
      case "[^]" -> "[\\x00-\\x{10ffff}]";
      case "\\b" -> "(?:" + WORD_EDGE + ")";
      case "\\B" -> "(?!" + WORD_EDGE + ")";
      default -> group == null ? escape(text) : "(?<" + name(group) + ">";
    };
  }

  private static String inClass(String text) {
    if (text.matches("\\\\[1-9B]")) {
      throw unreadable(text + " means nothing in a class of ECMA 262");
    }
    return switch (text) {
      case "[", "&", "^" -> "\\" + text;
      case "\\b" -> "\\x08";
      default -> escape(text);
    };
  }

  private static String escape(String text) {
    if (!text.startsWith("\\")) {
      return text;
    }
    char kind = text.charAt(1);
    String argument = text.substring(2);
    return switch (kind) {
      case 'd', 'D', 'w', 'W', 'f', 'n', 'r', 't', 'x' -> text;
      case 's' -> BLANKS;
      case 'S' -> "[^" + BLANKS + "]";
      case 'v' -> "\\x0b";
      case '0' -> "\\x00";
      case 'c' -> "\\x%02x".formatted(argument.charAt(0) % 32);
      case 'u' -> argument.startsWith("{") ? "\\x" + argument : text;
      case 'k' -> "\\k<" + name(argument.substring(1, argument.length() - 1)) + ">";
      case 'p', 'P' -> "\\" + kind + "{" + property(argument.substring(1));
      default -> {
        if (Character.isLetter(kind)) {
          throw unreadable(text + " means nothing in ECMA 262");
        }
        yield text;
      }
    };
  }

  /** Java's names of groups have letters and digits only. */
  private static String name(String ecma) {
    return "g" + ecma.replace("_", "0u").replace("$", "0d");
  }

  private static String property(String ecma) {
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
