package com.goextrovert.openapi.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Marks that all that follows an update has passed. */
public final class Verified {
  static final String FILE = "spec-verified";

  private Verified() {}

  /**
   * Leaves the mark.
   *
   * @param args the folder that the update wrote its results into
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]).resolve(FILE), "");
  }
}
