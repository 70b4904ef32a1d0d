package com.goextrovert.openapi.update;

import com.goextrovert.openapi.SpecificationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The vendored specification and its provenance, replaced together: both are written whole beside
 * them, one rename decides, and whoever comes next completes what was decided before a crash.
 */
final class VendoredFiles {
  static final String SPECIFICATION = "extrovert-client-api.yaml";
  static final String PROVENANCE = "PROVENANCE.md";

  private static final List<String> FILES = List.of(SPECIFICATION, PROVENANCE);

  private final Path folder;

  /** Those in this folder, after an interrupted replacement was completed or undone. */
  VendoredFiles(Path folder) {
    this.folder = folder;
    try {
      if (Files.isDirectory(decided())) {
        putInPlace();
      }
      delete(undecided());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String specification() throws IOException {
    return Files.readString(folder.resolve(SPECIFICATION));
  }

  /** Whether the file is, byte for byte, what its provenance says. */
  boolean isAsVendored() throws IOException {
    return recorded().equals(Optional.of(Provenance.checksum(specification())));
  }

  /**
   * Makes sure of that.
   *
   * @throws SpecificationException if somebody edited the file
   */
  void refuseEdited() throws IOException {
    if (!isAsVendored()) {
      throw new SpecificationException(
          ("%s was edited by hand: its SHA-256 is %s, and %s says %s. A specification is taken with"
                  + " mvn -P update-spec -Dspec=<file or URL>.")
              .formatted(
                  SPECIFICATION,
                  Provenance.checksum(specification()),
                  PROVENANCE,
                  recorded().orElse("none")));
    }
  }

  private Optional<String> recorded() throws IOException {
    Path provenance = folder.resolve(PROVENANCE);
    return Files.exists(provenance)
        ? Provenance.checksumIn(Files.readString(provenance))
        : Optional.empty();
  }

  void replace(String specification, String provenance) throws IOException {
    Files.createDirectories(undecided());
    write(undecided().resolve(SPECIFICATION), specification);
    write(undecided().resolve(PROVENANCE), provenance);
    Files.move(undecided(), decided(), StandardCopyOption.ATOMIC_MOVE);
    putInPlace();
  }

  private void putInPlace() throws IOException {
    for (String file : FILES) {
      // One that is not there any more was put in its place before a crash.
      if (Files.exists(decided().resolve(file))) {
        Files.move(decided().resolve(file), folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    delete(decided());
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void delete(Path undecided) throws IOException {
    if (Files.isDirectory(undecided)) {
      for (String file : FILES) {
        Files.deleteIfExists(undecided.resolve(file));
      }
      Files.delete(undecided);
    }
  }

  private Path undecided() {
    return folder.resolve(".update-unfinished");
  }

  private Path decided() {
    return folder.resolve(".update");
  }
}
