package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;

/** A socket that OkHttp reads through {@link ResponseInput}, until TLS is layered over it. */
final class WatchedSocket extends Socket {
  private final boolean beneathTls;
  private ResponseInput input;
  private boolean layered;

  WatchedSocket(boolean beneathTls) {
    this.beneathTls = beneathTls;
  }

  /** Steps aside: from now on, TLS reads and writes. */
  void layer() {
    layered = true;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return layered ? super.getInputStream() : input();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    OutputStream out = super.getOutputStream();
    return layered ? out : input().requests(out);
  }

  @Override
  public void setSoTimeout(int millis) throws SocketException {
    super.setSoTimeout(millis);
    if (input != null) {
      input.setProbed(millis > 0);
    }
  }

  private ResponseInput input() throws IOException {
    if (input == null) {
      InputStream in = super.getInputStream();
      input = new ResponseInput(this, in, in, beneathTls);
    }
    return input;
  }
}
