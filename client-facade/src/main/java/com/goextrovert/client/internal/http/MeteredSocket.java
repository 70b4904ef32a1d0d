package com.goextrovert.client.internal.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** A socket that counts what it reads, and begins anew with each write: that is a request. */
final class MeteredSocket extends Socket {
  private final ReadMeter meter;
  private final long bytesPerAnswer;
  private final AtomicLong left;

  MeteredSocket(ReadMeter meter, long bytesPerAnswer) {
    this.meter = meter;
    this.bytesPerAnswer = bytesPerAnswer;
    this.left = new AtomicLong(bytesPerAnswer);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(count);
        return count;
      }
    };
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        left.set(bytesPerAnswer);
        out.write(bytes, offset, length);
      }
    };
  }

  private void count(int read) throws AnswerTooLongException {
    int bytes = Math.max(read, 0);
    meter.add(bytes);
    if (left.addAndGet(-bytes) < 0) {
      throw new AnswerTooLongException();
    }
  }
}
