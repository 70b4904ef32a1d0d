package com.goextrovert.openapi.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of ECMA 262, which is what OpenAPI's {@code pattern} holds, translated into
 * one of Java's. All its matches together take a bounded number of steps.
 */
final class EcmaPattern {
  private static final int MAX_STEPS = 200_000;
  private static final int MAX_REPETITIONS = 10_000;

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
      return new EcmaPattern(Pattern.compile(new Translation(source).text()));
    } catch (PatternSyntaxException malformed) {
      throw new UnreadableException("it is malformed");
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

  /** Where the two dialects differ, writes what means in Java what the source means in ECMA 262. */
  private static final class Translation {
    private static final Pattern QUANTIFIER = Pattern.compile("(?:[*+?]|\\{(\\d+)(?:,\\d*)?})\\??");
    private static final Pattern GROUP =
        Pattern.compile("\\((?:\\?(?::|<?[=!]|<([\\w$]+)>))?(?!\\?)");
    private static final Pattern SET = Pattern.compile("\\\\[dDwWsSpP]");
    private static final String BLANKS =
        "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    private static final String WORD_START = "(?<!\\w)(?=\\w)";
    private static final String WORD_END = "(?<=\\w)(?!\\w)";

    private final String source;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private double repetitions = 1;

    Translation(String source) {
      this.source = source;
    }

    String text() throws UnreadableException {
      while (at < source.length()) {
        char next = source.charAt(at);
        switch (next) {
          case '\\' -> java.append(escape(false));
          case '[' -> characterClass();
          case '(' -> group();
          case '*', '+', '?', '{' -> quantifier(next);
          case '.' -> plain("[^\\n\\r\\u2028\\u2029]");
          case '$' -> plain("\\z");
          default -> plain(String.valueOf(next));
        }
      }
      return java.toString();
    }

    private void plain(String text) {
      java.append(text);
      at++;
    }

    private void group() throws UnreadableException {
      Matcher group = require(GROUP);
      java.append(group.group(1) == null ? group.group() : "(?<" + name(group.group(1)) + ">");
    }

    /** A brace that begins no quantifier stands for itself. */
    private void quantifier(char first) throws UnreadableException {
      Matcher quantifier = QUANTIFIER.matcher(source).region(at, source.length());
      if (!quantifier.lookingAt()) {
        plain("\\" + first);
        return;
      }
      boolean ofGroup = at > 0 && source.charAt(at - 1) == ')';
      if (ofGroup && quantifier.group(1) != null) {
        repetitions *= Math.max(1, Double.parseDouble(quantifier.group(1)));
      }
      at = quantifier.end();
      boolean isPossessive = at < source.length() && "*+?".indexOf(source.charAt(at)) >= 0;
      if (isPossessive || repetitions > MAX_REPETITIONS) {
        throw new UnreadableException(isPossessive ? "it is malformed" : "it repeats too often");
      }
      java.append(quantifier.group());
    }

    private void characterClass() throws UnreadableException {
      boolean negated = source.startsWith("[^", at);
      at += negated ? 2 : 1;
      if (source.startsWith("]", at)) {
        plain(negated ? "[\\x00-\\x{10ffff}]" : "(?!)");
        return;
      }
      java.append(negated ? "[^" : "[");
      boolean beginsRange = false;
      boolean endsRange = false;
      while (!source.startsWith("]", at)) {
        if (at >= source.length()) {
          throw new UnreadableException("it is malformed");
        }
        char next = source.charAt(at);
        boolean isSet = isSetAt(at);
        boolean isRange =
            next == '-' && beginsRange && !source.startsWith("-]", at) && !isSetAt(at + 1);
        if (next == '\\') {
          java.append(escape(true));
        } else {
          plain(!isRange && "[&^-".indexOf(next) >= 0 ? "\\" + next : String.valueOf(next));
        }
        beginsRange = !isRange && !isSet && !endsRange;
        endsRange = isRange;
      }
      plain("]");
    }

    private boolean isSetAt(int index) {
      return SET.matcher(source).region(index, source.length()).lookingAt();
    }

    private String escape(boolean inClass) throws UnreadableException {
      at += 2;
      char escaped = at > source.length() ? 'A' : source.charAt(at - 1);
      return switch (escaped) {
        case 'd', 'D', 'w', 'W', 'f', 'n', 'r', 't' -> "\\" + escaped;
        case 's' -> inClass ? BLANKS : "[" + BLANKS + "]";
        case 'S' -> "[^" + BLANKS + "]";
        case 'v' -> "\\x0b";
        case 'b' -> inClass ? "\\x08" : "(?:" + WORD_START + "|" + WORD_END + ")";
        case 'B' -> "(?!" + WORD_START + "|" + WORD_END + ")";
        case '0' -> "\\x00";
        case 'c' -> "\\x%02x".formatted(argument("(\\p{Alpha})").charAt(0) % 32);
        case 'x' -> "\\x" + argument("(\\p{XDigit}{2})");
        case 'u' ->
            source.startsWith("{", at)
                ? "\\x" + argument("(\\{\\p{XDigit}{1,6}})")
                : "\\u" + argument("(\\p{XDigit}{4})");
        case 'k' -> "\\k<" + name(argument("<([\\w$]+)>")) + ">";
        case 'p', 'P' -> "\\" + escaped + "{" + property(argument("\\{([\\w=]+)}")) + "}";
        default -> {
          boolean isReference = escaped >= '1' && escaped <= '9';
          if (isReference ? inClass : Character.isLetter(escaped)) {
            throw new UnreadableException("\\" + escaped + " means nothing in ECMA 262");
          }
          yield "\\" + escaped;
        }
      };
    }

    private String argument(String form) throws UnreadableException {
      return require(Pattern.compile(form)).group(1);
    }

    private Matcher require(Pattern form) throws UnreadableException {
      Matcher matcher = form.matcher(source).region(at, source.length());
      if (!matcher.lookingAt()) {
        throw new UnreadableException("it is malformed");
      }
      at = matcher.end();
      return matcher;
    }

    /** Java's names of groups have letters and digits only. */
    private static String name(String ecma) {
      return "g" + ecma.replace("_", "0u").replace("$", "0d");
    }

    private static String property(String ecma) {
      String script = ecma.replaceFirst("^(scx|Script_Extensions)=", "sc=");
      return script.contains("=") || script.length() <= 2 ? script : "Is" + script;
    }
  }
}
