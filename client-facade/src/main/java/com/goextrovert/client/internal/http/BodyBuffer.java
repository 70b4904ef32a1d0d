package com.goextrovert.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes in a body up to a limit. One thread reads while another may leave early with what there is.
 */
final class BodyBuffer {
  private final long limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  BodyBuffer(long limit) {
    this.limit = limit;
  }

  /**
   * Reads to the end or the limit.
   *
   * @return whether the end was reached
   */
  boolean readFully(InputStream body) throws IOException {
    byte[] chunk = new byte[8192];
    int count;
    while ((count = body.read(chunk)) != -1) {
      if (!append(chunk, count)) {
        return false;
      }
    }
    return true;
  }

  synchronized byte[] snapshot() {
    return bytes.toByteArray();
  }

  private synchronized boolean append(byte[] chunk, int count) {
    int room = (int) Math.min(count, limit - bytes.size());
    bytes.write(chunk, 0, room);
    return room == count;
  }
}
