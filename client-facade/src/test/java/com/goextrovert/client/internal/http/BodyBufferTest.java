package com.goextrovert.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyBufferTest {
  private static final int LIMIT = 20_000;

  private final BodyBuffer buffer = new BodyBuffer(LIMIT);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 19_999, 20_000})
  void bodyWithinLimitIsReadToItsEnd(int size) throws IOException {
    byte[] bytes = random(size);
    assertThat(buffer.readFully(new ByteArrayInputStream(bytes), () -> {})).isTrue();
    assertThat(buffer.take()).isEqualTo(bytes);
  }

  @Test
  void nothingBeyondLimitIsKept() throws IOException {
    byte[] bytes = random(30_000);
    InputStream body = new ByteArrayInputStream(bytes);
    assertThat(buffer.readFully(body, () -> {})).isFalse();
    assertThat(buffer.take()).hasSize(LIMIT).isEqualTo(Arrays.copyOf(bytes, LIMIT));
    assertThat(body.available()).as("what is left unread").isPositive();
  }

  @Test
  void takingEndsReading() throws IOException {
    AtomicInteger reads = new AtomicInteger();
    InputStream body = new ByteArrayInputStream(random(LIMIT));
    boolean ended =
        buffer.readFully(
            body,
            () -> {
              if (reads.incrementAndGet() == 2) {
                assertThat(buffer.take()).hasSize(8192);
              }
            });
    assertThat(ended).isFalse();
    assertThat(buffer.take()).hasSize(8192);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(42).nextBytes(bytes);
    return bytes;
  }
}
