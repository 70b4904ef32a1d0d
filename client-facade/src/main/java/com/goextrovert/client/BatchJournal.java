package com.goextrovert.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.client.BatchOutcome.Kind;
import com.goextrovert.client.internal.call.AttemptOutcome;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The intents and outcomes of a batch, over all its runs, in a text file of one line per event. The
 * file is locked while this is open. It holds no API key, profile URL or server text: items are
 * salted hashes of their identity. Thread-safe.
 *
 * <p>The first line is {@code extrovert-batch-journal 1 SALT BASE-URL-HASH SUM}. Others are {@code
 * TIME intent NUMBER ITEM SUM} and {@code TIME outcome NUMBER ITEM KIND STATUS DELIVERY REQUEST-ID
 * SUM}. The checksum of a line covers the line and the checksum before it.
 */
final class BatchJournal implements AutoCloseable {
  private static final String HEADER = "extrovert-batch-journal 1 ";
  private static final String IN_USE = "is in use by another batch, in this process or another";
  private static final int SUM_DIGITS = 16;
  private static final int LONGEST_LINE = 8192;
  private static final HexFormat HEX = HexFormat.of();

  /**
   * The files that this process has open. POSIX releases all locks that a process has on a file
   * once it closes any descriptor of it, so a second attempt must not even open it.
   */
  private static final Set<Object> OPEN = ConcurrentHashMap.newKeySet();

  private final @Nullable Path file;
  private final InstantSource clock;
  private final Consumer<String> onFailure;
  private @Nullable Object fileKey;
  private RandomAccessFile out;
  private byte[] salt = new byte[16];
  private String sum = "";
  private boolean broken;

  /**
   * Opens a journal or begins one; without a file, it keeps nothing. The items receive the states
   * that earlier runs left, and {@code onFailure} receives why something cannot be written.
   *
   * @throws IllegalStateException if the journal is in use, damaged or of another base URL
   */
  @SuppressWarnings("NullAway.Init") // what only a journal with a file uses
  BatchJournal(
      @Nullable Path file,
      String baseUrl,
      ItemTable items,
      InstantSource clock,
      Consumer<String> onFailure)
      throws IOException {
    this.file = file;
    this.clock = clock;
    this.onFailure = onFailure;
    new SecureRandom().nextBytes(salt);
    if (file != null) {
      open(file, baseUrl, items);
    }
  }

  /** Returns the key of an item. */
  ItemKey key(String person, UUID campaign, boolean adds, Object... rest) {
    String place = person + campaign;
    long identity = hash(salt, place + adds + Arrays.toString(rest));
    return ItemKey.of(hash(salt, person), hash(salt, place), adds, identity);
  }

  /** Records that a request is about to be sent; returns whether that is on disk. */
  boolean intend(long number, ItemKey item) {
    return file == null || append("intent " + number + " " + item, true);
  }

  /** Records how an item ended; the next intent forces it to disk. */
  void end(long number, ItemKey item, Kind kind, AttemptOutcome last) {
    if (file != null) {
      String status = last.statusCode().isPresent() ? "" + last.statusCode().getAsInt() : "-";
      String delivery = last.delivery().map(Enum::name).orElse("-");
      String result = kind + " " + status + " " + delivery + " " + last.requestId().orElse("-");
      append("outcome " + number + " " + item + " " + result, false);
    }
  }

  /** Forces the journal to disk, and unlocks it by closing the file. */
  @Override
  public synchronized void close() {
    if (fileKey == null) {
      return;
    }
    try (RandomAccessFile closing = out) {
      if (closing != null) {
        closing.getFD().sync();
      }
    } catch (IOException e) {
      failed(e);
    } finally {
      OPEN.remove(fileKey);
      fileKey = null;
    }
  }

  private synchronized boolean append(String event, boolean force) {
    try {
      write(clock.instant() + " " + event, force);
      return true;
    } catch (IOException e) {
      failed(e);
      return false;
    }
  }

  private void write(String text, boolean force) throws IOException {
    if (broken) {
      throw new IOException("an earlier line could not be written");
    }
    // A line that is written in part must stay the last one.
    broken = true;
    sum = sum(text);
    out.write((text + " " + sum + "\n").getBytes(UTF_8));
    if (force) {
      out.getFD().sync();
    }
    broken = false;
  }

  private void failed(IOException e) {
    onFailure.accept("the journal cannot be written: " + e.getMessage());
  }

  private void open(Path file, String baseUrl, ItemTable items) throws IOException {
    if (Files.notExists(file)) {
      Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    key = key == null ? file.toRealPath() : key; // Windows has no keys
    if (!OPEN.add(key)) {
      throw refused(IN_USE);
    }
    fileKey = key;
    try {
      out = new RandomAccessFile(file.toFile(), "rw");
      if (out.getChannel().tryLock() == null) {
        throw refused(IN_USE);
      }
      read(baseUrl, items);
    } catch (OverlappingFileLockException e) {
      close();
      throw refused(IN_USE);
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private void read(String baseUrl, ItemTable items) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    InputStream in = new BufferedInputStream(new FileInputStream(out.getFD()));
    long whole = 0;
    int number = 1;
    for (int next = in.read(); next != -1; next = in.read()) {
      if (next == '\n') {
        readLine(number++, line.toString(ISO_8859_1), baseUrl, items);
        whole += line.size() + 1;
        line.reset();
      } else {
        line.write(next);
      }
      if (line.size() > LONGEST_LINE) {
        throw damaged(number);
      }
    }
    String rest = line.toString(ISO_8859_1);
    boolean isOther = number == 1 && !rest.startsWith(HEADER) && !HEADER.startsWith(rest);
    // Only a line that was written in part may be cut off, not one whose end is damaged.
    IntStream ends = IntStream.range(1, rest.length());
    if (isOther || ends.anyMatch(end -> follows(rest.substring(0, end)))) {
      throw damaged(number);
    }
    out.setLength(whole); // and moves there
    if (number == 1) {
      write(HEADER + HEX.formatHex(salt) + " " + HEX.toHexDigits(hash(salt, baseUrl)), false);
    }
  }

  private void readLine(int number, String line, String baseUrl, ItemTable items) {
    if (!follows(line) || number == 1 && !line.startsWith(HEADER)) {
      throw damaged(number);
    }
    sum = line.substring(line.length() - SUM_DIGITS);
    String[] words = line.split(" ");
    if (number == 1) {
      salt = HEX.parseHex(words[2]);
      if (!words[3].equals(HEX.toHexDigits(hash(salt, baseUrl)))) {
        throw refused("belongs to another base URL");
      }
      return;
    }
    ItemKey item = ItemKey.parse(words[3]);
    if (words[1].equals("intent")) {
      items.intended(item);
    } else {
      items.ended(item, Kind.valueOf(words[4]));
    }
  }

  /** Returns whether a line's checksum, which covers the line before, is right. */
  private boolean follows(String line) {
    int end = line.length() - SUM_DIGITS - 1;
    return end >= 0 && line.substring(end).equals(" " + sum(line.substring(0, end)));
  }

  private String sum(String text) {
    return HEX.toHexDigits(hash(sum.getBytes(UTF_8), text));
  }

  /** Returns the first eight bytes of a salted SHA-256. */
  private static long hash(byte[] salt, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return ByteBuffer.wrap(digest.digest(text.getBytes(UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private IllegalStateException damaged(int line) {
    String orOther = line == 1 ? " or is not a journal of this version" : "";
    return refused("is damaged in line " + line + orOther + "; restore it, or give another file");
  }

  private IllegalStateException refused(String why) {
    return new IllegalStateException("the journal " + file + " " + why);
  }
}
