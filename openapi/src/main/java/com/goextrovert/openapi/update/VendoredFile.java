package com.goextrovert.openapi.update;

import com.goextrovert.openapi.Printable;
import com.goextrovert.openapi.SpecificationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vendored specification: comments that say where it came from, and below them its content. */
final class VendoredFile {
  static final String NAME = "extrovert-client-api.yaml";

  private static final Pattern HEAD = Pattern.compile("\\A(#[^\n]*\n)*");
  private static final Pattern CHECKSUM = Pattern.compile("(?m)^# content: sha256 ([0-9a-f]{64})$");
  private static final Pattern ORIGIN =
      Pattern.compile("(?m)^ {0,3}(?:`{3,}|~{3,})\\w+ +(https?://[^`\r\n]+)$");

  private final Path file;
  private final Path unfinished;

  VendoredFile(Path folder) {
    this.file = folder.resolve(NAME);
    this.unfinished = folder.resolve(".update-unfinished");
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  /** Returns whether the content is, byte for byte, what was vendored. */
  boolean isIntact() throws IOException {
    return recorded().equals(Source.sha256(content()));
  }

  /**
   * Checks that nobody edited the content.
   *
   * @throws SpecificationException if somebody did
   */
  void refuseEdited() throws IOException {
    if (!isIntact()) {
      throw new SpecificationException(
          ("%s was edited by hand: the SHA-256 of its content is %s, and its head says %s. Take a"
                  + " specification with mvn -P update-spec -Dspec=<file or URL>.")
              .formatted(NAME, Source.sha256(content()), recorded()));
    }
  }

  /** Replaces the file by one atomic rename. */
  void replace(String content, List<Source> sources, LocalDate date) throws IOException {
    write(head(content, sources, date) + content);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
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
      head.append("# source: %s%n".formatted(Printable.text(source.name() + from)));
      head.append("#   sha256 %s%n".formatted(source.sha256()));
    }
    return head.append("# content: sha256 %s%n".formatted(Source.sha256(content))).toString();
  }

  private String content() throws IOException {
    return HEAD.matcher(text()).replaceFirst("");
  }

  private String recorded() throws IOException {
    Matcher head = HEAD.matcher(text());
    Matcher checksum = CHECKSUM.matcher(head.find() ? head.group() : "");
    return checksum.find() ? checksum.group(1) : "none";
  }

  private void write(String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
