package com.goextrovert.client.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection as the server sees it: what came, and every good and bad way to go on. */
final class ServedConnection {
  private static final int LONGEST_SILENCE_MILLIS = 30_000;
  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)\r\n");

  private final Socket raw;
  private final Socket spoken;
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final AtomicLong bytesSent = new AtomicLong();
  private final CountDownLatch over = new CountDownLatch(1);

  ServedConnection(Socket raw, Socket spoken) throws IOException {
    this.raw = raw;
    this.spoken = spoken;
    raw.setTcpNoDelay(true);
    raw.setSoTimeout(LONGEST_SILENCE_MILLIS);
  }

  /** Plays a script to its end, or to the client's. */
  void serve(FaultServer.Script script) {
    try {
      script.serve(this);
    } catch (IOException e) {
      // The client left.
    } finally {
      end();
      over.countDown();
    }
  }

  /** How many requests came. */
  int requests() {
    return heads.size();
  }

  /** The request lines and headers that came. */
  List<String> heads() {
    return heads;
  }

  long bytesSent() {
    return bytesSent.get();
  }

  /** Waits until the script has been played, or the client has left. */
  boolean isOverWithin(int seconds) throws InterruptedException {
    return over.await(seconds, TimeUnit.SECONDS);
  }

  /**
   * Takes in a request.
   *
   * @return false if none comes any more
   */
  boolean readRequest() throws IOException {
    if (spoken.isClosed()) {
      return false;
    }
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = spoken.getInputStream().read();
      if (next < 0) {
        return false;
      }
      head.append((char) next);
    }
    heads.add(head.toString());
    Matcher length = LENGTH.matcher(head.toString().toLowerCase(Locale.ROOT));
    if (length.find()) {
      spoken.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
    }
    return true;
  }

  void readSomething() throws IOException {
    raw.getInputStream().read();
  }

  void send(String text) throws IOException {
    send(text.getBytes(ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    spoken.getOutputStream().write(bytes);
    spoken.getOutputStream().flush();
    bytesSent.addAndGet(bytes.length);
  }

  /** Says nothing until the client leaves. */
  void stall() throws IOException {
    while (raw.getInputStream().read() >= 0) {
      // Whatever it says, there is no answer.
    }
  }

  /** Says nothing for a moment, unless the client leaves. */
  void pause() throws IOException {
    raw.setSoTimeout(20);
    try {
      if (raw.getInputStream().read() < 0) {
        throw new IOException("the client left");
      }
    } catch (SocketTimeoutException e) {
      raw.setSoTimeout(LONGEST_SILENCE_MILLIS);
    }
  }

  /** Closes it as one does: FIN. */
  void end() {
    try {
      if (!raw.isClosed()) {
        // With a limit on reading, TLS would wait as long for the other side to say goodbye.
        raw.setSoTimeout(0);
      }
      spoken.close();
      raw.close();
    } catch (IOException e) {
      // Whoever closed it before did so for us.
    }
  }

  /** Closes it as a crash does: RST. */
  void reset() throws IOException {
    raw.setSoLinger(true, 0);
    raw.close();
  }
}
