package com.goextrovert.openapi.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of ECMA 262, which is what OpenAPI's {@code pattern} holds, translated into
 * one of Java's. All its matches together take a bounded number of steps.
 */
final class EcmaPattern {
  private static final int MAX_STEPS = 100_000;
  private static final int MAX_REPETITIONS = 10_000;

  private static final String ESCAPED_CHARACTER =
      "c\\p{Alpha}|x\\p{XDigit}{2}|u\\p{XDigit}{4}|u\\{\\p{XDigit}{1,6}}|[^cxukpPdDwWsS]";
  private static final String ATOM = "\\\\(?:" + ESCAPED_CHARACTER + ")|[^\\\\]";
  private static final String ESCAPE =
      "\\\\(?:" + ESCAPED_CHARACTER + "|[dDwWsS]|k<[\\w$]+>|[pP]\\{[\\w=]+})";
  private static final Pattern TOKEN =
      Pattern.compile(
          ("ESCAPE|\\[(?<not>\\^?)(?<class>(?:ESCAPE|[^\\]\\\\])*)]"
                  + "|\\((?:\\?(?::|<?[=!]|<(?<name>[\\w$]+)>))?(?!\\?)"
                  + "|(?:[*+?]|\\{(?<least>\\d+)(?:,\\d*)?})\\??(?![*+?])"
                  + "|[^\\\\\\[(*+?{]|\\{(?!\\d+(?:,\\d*)?})")
              .replace("ESCAPE", ESCAPE));
  private static final Pattern CLASS_MEMBER =
      Pattern.compile(
          "(ATOM)-(ATOM)|ESCAPE|[^\\\\]".replace("ATOM", ATOM).replace("ESCAPE", ESCAPE));
  private static final String BLANKS =
      "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
  private static final String WORD_EDGE = "(?<!\\w)(?=\\w)|(?<=\\w)(?!\\w)";

  private final Pattern pattern;
  private int steps;

  /** Thrown when a pattern is not one of ECMA 262, or too expensive to match. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message, null, false, false);
    }
  }

  private EcmaPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  static EcmaPattern compile(String source) throws UnreadableException {
    try {
      return new EcmaPattern(Pattern.compile(translated(source)));
    } catch (PatternSyntaxException malformed) {
      throw new UnreadableException("it is malformed");
    } catch (StackOverflowError tooDeep) {
      throw new UnreadableException("it is too long");
    }
  }

  boolean isFoundIn(String text) throws UnreadableException {
    try {
      return pattern.matcher(new Metered(text)).find();
    } catch (IllegalStateException exhausted) {
      throw new UnreadableException("it takes too many steps");
    } catch (StackOverflowError tooDeep) {
      throw new UnreadableException("it recurses too deeply");
    }
  }

  private static String translated(String source) throws UnreadableException {
    StringBuilder java = new StringBuilder();
    double repetitions = 1;
    Matcher token = TOKEN.matcher(source);
    for (int at = 0; at < source.length(); at = token.end()) {
      if (!token.region(at, source.length()).lookingAt()) {
        throw new UnreadableException("it is malformed");
      }
      java.append(translated(token));
      if (token.group("least") != null && at > 0 && source.charAt(at - 1) == ')') {
        repetitions *= Math.max(1, Double.parseDouble(token.group("least")));
      }
    }
    if (repetitions > MAX_REPETITIONS) {
      throw new UnreadableException("it repeats too often");
    }
    return java.toString();
  }

  private static String translated(Matcher token) throws UnreadableException {
    String text = token.group();
    if (token.group("class") != null) {
      return characterClass(token.group("not"), token.group("class"));
    }
    if (token.group("name") != null) {
      return "(?<" + name(token.group("name")) + ">";
    }
    return switch (text) {
      case "." -> "[^\\n\\r\\u2028\\u2029]";
      case "$" -> "\\z";
      case "{" -> "\\{";
      default -> text.startsWith("\\") ? escape(text, false) : text;
    };
  }

  private static String characterClass(String not, String members) throws UnreadableException {
    if (members.isEmpty()) {
      return not.isEmpty() ? "(?!)" : "[\\x00-\\x{10ffff}]";
    }
    StringBuilder java = new StringBuilder("[" + not);
    Matcher member = CLASS_MEMBER.matcher(members);
    while (member.find()) {
      java.append(
          member.group(1) == null
              ? atom(member.group())
              : atom(member.group(1)) + "-" + atom(member.group(2)));
    }
    return java.append("]").toString();
  }

  private static String atom(String text) throws UnreadableException {
    return text.startsWith("\\") ? escape(text, true) : "[&^-".contains(text) ? "\\" + text : text;
  }

  private static String escape(String text, boolean inClass) throws UnreadableException {
    char kind = text.charAt(1);
    String argument = text.substring(2);
    return switch (kind) {
      case 'd', 'D', 'w', 'W', 'f', 'n', 'r', 't', 'x' -> text;
      case 's' -> inClass ? BLANKS : "[" + BLANKS + "]";
      case 'S' -> "[^" + BLANKS + "]";
      case 'v' -> "\\x0b";
      case 'b' -> inClass ? "\\x08" : "(?:" + WORD_EDGE + ")";
      case 'B' -> "(?!" + WORD_EDGE + ")";
      case '0' -> "\\x00";
      case 'c' -> "\\x%02x".formatted(argument.charAt(0) % 32);
      case 'u' -> argument.startsWith("{") ? "\\x" + argument : text;
      case 'k' -> "\\k<" + name(argument.substring(1, argument.length() - 1)) + ">";
      case 'p', 'P' -> "\\" + kind + "{" + property(argument.substring(1));
      default -> {
        boolean isReference = kind >= '1' && kind <= '9';
        if (isReference ? inClass : Character.isLetter(kind)) {
          throw new UnreadableException("\\" + kind + " means nothing in ECMA 262");
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
        throw new IllegalStateException();
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
