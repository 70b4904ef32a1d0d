package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Collects a body up to a limit. One thread reads while another may leave early with what there is.
 */
final class BodyBuffer {
  private static final int CHUNK = 8192;

  private final int limit;
  private byte[] bytes = {};
  private int size;
  private boolean taken;

  /**
   * An empty buffer.
   *
   * @param limit how many bytes it holds at most; no more than an array can
   */
  BodyBuffer(long limit) {
    this.limit = (int) limit;
  }

  /**
   * Reads to the end or the limit.
   *
   * @param onBytes runs whenever bytes were read
   * @return whether the end was reached
   */
  boolean readFully(InputStream body, Runnable onBytes) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int count;
    while ((count = body.read(chunk)) != -1) {
      onBytes.run();
      if (!append(chunk, count)) {
        return false;
      }
    }
    return true;
  }

  /** Returns what was read so far, and ends the reading: nothing is held twice. */
  synchronized byte[] take() {
    taken = true;
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private synchronized boolean append(byte[] chunk, int count) {
    int room = Math.min(count, limit - size);
    if (taken) {
      return false;
    }
    if (size + room > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(2L * bytes.length, CHUNK)));
    }
    System.arraycopy(chunk, 0, bytes, size, room);
    size += room;
    return room == count;
  }
}
