package com.goextrovert.client;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs a parameterized test for each word of a text. Spaces and line breaks separate words. A
 * Unicode control picture stands for the character that it depicts, &#x2424; for U+0085, and {@code
 * ""} stands for the empty string.
 */
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Cases.CaseReader.class)
public @interface Cases {
  String value();

  /** Supplies the words of the annotation. */
  final class CaseReader implements ArgumentsProvider {
    @Override
    public Stream<Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return read(context.getRequiredTestMethod().getAnnotation(Cases.class).value())
          .map(Arguments::of);
    }

    /** Returns a row for each word of the indented lines: the heading above it, and the word. */
    public static List<Arguments> readTable(String table) {
      List<Arguments> rows = new ArrayList<>();
      String heading = "";
      for (String line : table.split("\n")) {
        if (line.startsWith(" ")) {
          String above = heading;
          read(line).map(word -> Arguments.of(above, word)).forEach(rows::add);
        } else {
          heading = line;
        }
      }
      return rows;
    }

    public static Stream<String> read(String text) {
      return Stream.of(text.trim().split("[ \n]+"))
          .map(word -> word.equals("\"\"") ? "" : depicted(word));
    }

    private static String depicted(String word) {
      return Pattern.compile("[\u2400-\u2420]")
          .matcher(word.replace('\u2421', '\u007f').replace('\u2424', '\u0085'))
          .replaceAll(picture -> String.valueOf((char) (picture.group().charAt(0) - 0x2400)));
    }
  }
}
