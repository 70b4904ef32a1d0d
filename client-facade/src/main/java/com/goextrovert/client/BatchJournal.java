package com.goextrovert.client;

import com.goextrovert.client.internal.call.AttemptOutcome;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;

/**
 * The intents and outcomes of a batch, over all its runs, in a text file of one line per event. The
 * file is locked while this is open. It holds no API key, profile URL or server text: items are
 * salted hashes of their identity. Thread-safe.
 *
 * <p>The first line is {@code extrovert-batch-journal 1 SALT BASE-URL-HASH SUM}. Others are {@code
 * TIME intent NUMBER ITEM SUM} and {@code TIME outcome NUMBER ITEM KIND STATUS DELIVERY REQUEST-ID
 * SUM}. The checksum of a line covers the line and the checksum before it.
 */
@NullUnmarked
final class BatchJournal implements AutoCloseable {
  private static final String NAME = "extrovert-batch-journal ";
  private static final String VERSION = "1";
  private static final int SUM_DIGITS = 16;
  private static final int LONGEST_LINE = 8192;
  private static final HexFormat HEX = HexFormat.of();

  /**
   * The journals that this process has open. POSIX releases all locks that a process has on a file
   * once it closes any descriptor of it, so a second attempt must not even open it.
   */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Path realFile;
  private final InstantSource clock;
  private final RandomAccessFile out;
  private byte[] salt;
  private String sum = "";
  private boolean resumed;
  private boolean broken;

  /**
   * Opens a journal or begins one.
   *
   * @param items receives the states that earlier runs left
   * @throws IllegalStateException if the journal is in use, damaged or of another base URL
   * @throws IOException if the file cannot be read or written
   */
  BatchJournal(Path file, String baseUrl, ItemTable items, InstantSource clock) throws IOException {
    this.file = file;
    this.clock = clock;
    Path absolute = file.toAbsolutePath();
    this.realFile =
        Files.exists(absolute)
            ? absolute.toRealPath()
            : absolute.getParent().toRealPath().resolve(absolute.getFileName());
    if (!OPEN.add(realFile)) {
      throw refused("is in use by another batch of this process");
    }
    boolean opened = false;
    RandomAccessFile opening = null;
    try {
      opening = new RandomAccessFile(realFile.toFile(), "rw");
      this.out = opening;
      lock();
      read(baseUrl, items);
      opened = true;
    } finally {
      if (!opened) {
        if (opening != null) {
          opening.close();
        }
        OPEN.remove(realFile);
      }
    }
  }

  /** Returns the salt of the items' keys. */
  byte[] salt() {
    return salt;
  }

  /** Returns whether an earlier run may have sent requests. */
  boolean isResumed() {
    return resumed;
  }

  /** Records that a request is about to be sent; on disk when this returns. */
  void intend(long number, ItemTable.Key item) throws IOException {
    append(clock.instant() + " intent " + number + " " + item);
    try {
      out.getFD().sync();
    } catch (IOException e) {
      synchronized (this) {
        broken = true;
      }
      throw e;
    }
  }

  /** Records how an item ended; the next intent forces it to disk. */
  void end(long number, ItemTable.Key item, BatchOutcome.Kind kind, AttemptOutcome last)
      throws IOException {
    append(
        String.join(
            " ",
            clock.instant().toString(),
            "outcome",
            Long.toString(number),
            item.toString(),
            kind.name(),
            last.statusCode().isPresent() ? Integer.toString(last.statusCode().getAsInt()) : "-",
            last.delivery().map(Enum::name).orElse("-"),
            last.requestId().orElse("-")));
  }

  /** Forces the journal to disk, and unlocks it. */
  @Override
  public void close() throws IOException {
    try (out) {
      out.getFD().sync();
    } finally {
      OPEN.remove(realFile);
    }
  }

  private synchronized void append(String event) throws IOException {
    if (broken) {
      throw new IOException("an earlier line could not be written");
    }
    String next = sum(sum, event);
    // A line that is written in part must stay the last one.
    broken = true;
    out.write((event + " " + next + "\n").getBytes(StandardCharsets.US_ASCII));
    broken = false;
    sum = next;
  }

  private void lock() throws IOException {
    try {
      // Closing the file releases the lock.
      if (out.getChannel().tryLock() == null) {
        throw refused("is in use by another process");
      }
    } catch (OverlappingFileLockException e) {
      throw refused("is in use by another batch of this process");
    }
  }

  private void read(String baseUrl, ItemTable items) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    InputStream in = new BufferedInputStream(new FileInputStream(out.getFD()));
    long whole = 0;
    int number = 1;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next != '\n') {
        line.write(next);
        if (line.size() > LONGEST_LINE) {
          throw damaged(number);
        }
        continue;
      }
      readLine(number, line.toString(StandardCharsets.ISO_8859_1), baseUrl, items);
      whole += line.size() + 1;
      number++;
      line.reset();
    }
    if (number == 1) {
      String torn = line.toString(StandardCharsets.ISO_8859_1);
      if (!torn.startsWith(NAME) && !NAME.startsWith(torn)) {
        throw refused("is not a journal; give another file");
      }
    }
    out.setLength(whole);
    out.seek(whole);
    if (number == 1) {
      begin(baseUrl);
    }
  }

  private void begin(String baseUrl) throws IOException {
    salt = newSalt();
    append(NAME + VERSION + " " + HEX.formatHex(salt) + " " + ItemTable.Key.of(salt, baseUrl));
    out.getFD().sync();
  }

  static byte[] newSalt() {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return salt;
  }

  private void readLine(int number, String line, String baseUrl, ItemTable items) {
    int end = line.length() - SUM_DIGITS - 1;
    if (number == 1 && line.startsWith(NAME) && !line.startsWith(NAME + VERSION + " ")) {
      throw refused("has a format that this version does not read");
    }
    if (number == 1 && !line.startsWith(NAME)) {
      throw refused("is not a journal; give another file");
    }
    if (end < 0 || !line.substring(end).equals(" " + sum(sum, line.substring(0, end)))) {
      throw damaged(number);
    }
    sum = line.substring(end + 1);
    String[] words = line.substring(0, end).split(" ", -1);
    try {
      if (number == 1) {
        salt = HEX.parseHex(words[2]);
        if (!words[3].equals(ItemTable.Key.of(salt, baseUrl).toString())) {
          throw refused("belongs to another base URL");
        }
      } else {
        resumed = true;
        boolean intent = words[1].equals("intent");
        items.setState(
            ItemTable.Key.parse(words[3]),
            intent ? BatchOutcome.Kind.UNKNOWN : BatchOutcome.Kind.valueOf(words[4]));
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw damaged(number);
    }
  }

  private static String sum(String before, String text) {
    byte[] hash = ItemTable.sha256(before.getBytes(StandardCharsets.US_ASCII), text);
    return HEX.formatHex(hash, 0, SUM_DIGITS / 2);
  }

  private IllegalStateException damaged(int line) {
    return refused(
        "is damaged in line " + line + "; restore it, or give another file to start afresh");
  }

  private IllegalStateException refused(String why) {
    return new IllegalStateException("the journal " + file + " " + why);
  }
}
