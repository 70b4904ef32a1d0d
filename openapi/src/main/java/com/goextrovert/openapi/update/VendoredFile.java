package com.goextrovert.openapi.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.*;

import com.goextrovert.openapi.SpecificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vendored specification: comments that say where it came from, and below them its content. */
record VendoredFile(Path folder) {
  static final String NAME = "extrovert-client-api.yaml";

  private static final Pattern PARTS =
      Pattern.compile("(?s)(?:#[^\n]*\n)*?# content: sha256 ([0-9a-f]{64})\n(.*)");
  private static final Pattern ORIGIN =
      Pattern.compile("(?m)^ {0,3}(?:`{3,}|~{3,})\\w+ +(https?://[^`\r\n]+)$");

  String text() throws IOException {
    return Files.readString(folder.resolve(NAME));
  }

  /** Returns whether the content is, byte for byte, what was vendored. */
  boolean isIntact() throws IOException {
    Matcher parts = PARTS.matcher(text());
    return parts.matches() && parts.group(1).equals(Source.sha256(parts.group(2).getBytes(UTF_8)));
  }

  /** Replaces the file by one atomic rename. */
  void replace(String content, List<Source> sources, LocalDate date) throws IOException {
    Path unfinished = folder.resolve(".update-unfinished");
    String text = head(content, sources, date) + content;
    // The content must be on disk before the name is.
    Files.writeString(unfinished, text, CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
    Files.move(unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String head(String content, List<Source> sources, LocalDate date) {
    StringBuilder head =
        new StringBuilder(
            """
            # What upstream's specification says about the operations that this client offers, and all that
            # they refer to; nothing is corrected or renamed. mvn -P update-spec writes this file, and
            # mvn verify refuses it if it was edited by hand.
            #
            # vendored: %s
            """
                .formatted(date));
    for (Source source : sources) {
      Matcher origin = ORIGIN.matcher(source.text());
      String from = origin.find() ? " (from " + origin.group(1).strip() + ")" : "";
      head.append(
          "# source: %s\n".formatted(SpecificationException.printable(source.name() + from)));
      head.append("#   sha256 %s\n".formatted(source.sha256()));
    }
    return head + "# content: sha256 %s\n".formatted(Source.sha256(content.getBytes(UTF_8)));
  }
}
