package com.goextrovert.openapi.update;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that says where the vendored file came from, and how to tell that it is still that. */
final class Provenance {
  private static final Pattern CHECKSUM =
      Pattern.compile(
          "(?m)^([0-9a-f]{64}) [ *]" + Pattern.quote(VendoredFiles.SPECIFICATION) + "$");

  private static final Pattern ORIGIN =
      Pattern.compile("(?m)^ {0,3}(?:`{3,}|~{3,})\\w+ +(https?://[^`\r\n]+)$");

  private Provenance() {}

  static String of(List<Source> sources, LocalDate date, String specification) {
    StringBuilder rows = new StringBuilder();
    for (Source source : sources) {
      rows.append("| `%s`%s | `%s` |\n".formatted(source.name(), origin(source), source.sha256()));
    }
    return """
        # Where the specification came from

        `%1$s` holds the operations that this client offers, as upstream describes them,
        and everything that they refer to; nothing in it is corrected or renamed. `mvn -P update-spec`
        writes it, together with this file; `mvn verify` fails if it was edited since.

        | source | SHA-256 |
        | --- | --- |
        %2$s
        Vendored on %3$s:

        ```
        %4$s  %1$s
        ```
        """
        .formatted(VendoredFiles.SPECIFICATION, rows, date, checksum(specification));
  }

  /** What a page of upstream's says at the fence of what it was cut from. */
  private static String origin(Source source) {
    Matcher fence = ORIGIN.matcher(source.text());
    return fence.find() ? ", cut from `" + fence.group(1).strip() + "`" : "";
  }

  /** The checksum that the vendored file had when this was written. */
  static Optional<String> checksumIn(String provenance) {
    Matcher line = CHECKSUM.matcher(provenance);
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  static String checksum(String specification) {
    return Source.sha256(specification.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
