package com.goextrovert.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MeteredSocketTest {
  private static final int MOST_BODY = 10;
  private static final int MOST_ANSWER = 8 * MOST_BODY + (1 << 20);

  private final ReadMeter meter = new ReadMeter();
  private final SocketFactory factory = new MeteredSocketFactory(meter, MOST_BODY);

  @Test
  void anAnswerMayHaveEightTimesTheBodyAndAMebibyteBesides() throws Exception {
    try (LoopbackServer server = floodingOnEachByte();
        Socket socket = connected(server)) {
      socket.getOutputStream().write(1);
      assertThat(socket.getInputStream().readNBytes(MOST_ANSWER)).hasSize(MOST_ANSWER);
      assertThat(meter.ofThisThread()).isEqualTo(MOST_ANSWER);
      assertThatExceptionOfType(AnswerTooLongException.class)
          .isThrownBy(() -> socket.getInputStream().readNBytes(1));
    }
  }

  @Test
  void whatIsReadByteByByteCountsAlike() throws Exception {
    try (LoopbackServer server = floodingOnEachByte();
        Socket socket = connected(server)) {
      socket.getOutputStream().write(1);
      assertThat(socket.getInputStream().readNBytes(MOST_ANSWER - 1)).hasSize(MOST_ANSWER - 1);
      assertThat(socket.getInputStream().read()).isZero();
      assertThat(meter.ofThisThread()).isEqualTo(MOST_ANSWER);
      assertThatExceptionOfType(AnswerTooLongException.class)
          .isThrownBy(() -> socket.getInputStream().read());
    }
  }

  @Test
  void eachRequestBeginsAnew() throws Exception {
    try (LoopbackServer server = floodingOnEachByte();
        Socket socket = connected(server)) {
      for (int request = 1; request <= 2; request++) {
        socket.getOutputStream().write(new byte[] {1});
        assertThat(socket.getInputStream().readNBytes(MOST_ANSWER)).hasSize(MOST_ANSWER);
        assertThat(meter.ofThisThread()).isEqualTo((long) request * MOST_ANSWER);
      }
    }
  }

  @Test
  void theEndOfAConnectionIsReadAsOftenAsOneLikesAndCountsForNothing() throws Exception {
    try (LoopbackServer server = LoopbackServer.playing(peer -> peer.send(new byte[] {0, 7}));
        Socket socket = connected(server)) {
      InputStream input = socket.getInputStream();
      assertThat(input.read()).isZero();
      assertThat(input.read()).isEqualTo(7);
      assertThat(input.read()).isEqualTo(-1);
      assertThat(input.read(new byte[5], 0, 5)).isEqualTo(-1);
      assertThat(meter.ofThisThread()).isEqualTo(2);
    }
  }

  @Test
  void eachThreadHasItsOwnCount() throws Exception {
    meter.add(3);
    meter.add(4);
    assertThat(meter.ofThisThread()).isEqualTo(7);
    long[] ofAnother = {-1};
    CountDownLatch read = new CountDownLatch(1);
    new Thread(
            () -> {
              ofAnother[0] = meter.ofThisThread();
              read.countDown();
            })
        .start();
    read.await();
    assertThat(ofAnother[0]).isZero();
  }

  @Test
  void socketsThatConnectThemselvesAreNotMade() {
    InetAddress here = InetAddress.getLoopbackAddress();
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> factory.createSocket("localhost", 1));
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> factory.createSocket("localhost", 1, here, 0));
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> factory.createSocket(here, 1));
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> factory.createSocket(here, 1, here, 0))
        .withMessage("OkHttp connects its sockets itself");
  }

  @Test
  void anAnswerTooLongIsFoundBehindWhatTlsMakesOfItAndNothingElseIs() {
    IOException wrapped = new IOException(new IOException(new AnswerTooLongException()));
    assertThat(AnswerTooLongException.isBehind(wrapped)).isTrue();
    assertThat(AnswerTooLongException.isBehind(new AnswerTooLongException())).isTrue();
    IOException other = new IOException();
    other.initCause(new IOException(other));
    assertThat(AnswerTooLongException.isBehind(other)).isFalse();
  }

  private Socket connected(LoopbackServer server) throws IOException {
    Socket socket = factory.createSocket();
    socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.port()));
    return socket;
  }

  /** Each byte that comes is answered with one more than an answer may have. */
  private static LoopbackServer floodingOnEachByte() {
    return LoopbackServer.playing(
        peer -> {
          while (peer.receive(1).length == 1) {
            peer.send(new byte[MOST_ANSWER + 1]);
          }
        });
  }
}
