package com.goextrovert.client;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Records what is logged to one logger, at every level, instead of the console. */
public final class LogRecorder extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger logger;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private RuntimeException failure;

  public LogRecorder(Class<?> loggingClass) {
    logger = (Logger) LoggerFactory.getLogger(loggingClass);
    start();
    logger.addAppender(this);
    logger.setLevel(Level.TRACE);
    logger.setAdditive(false);
  }

  /** Makes logging fail from now on. */
  void failWith(RuntimeException e) {
    failure = e;
  }

  /** Level, message and, if there is one, the throwable, of each event. */
  public List<String> lines() {
    return lines;
  }

  /** Called directly, because the superclass catches what {@link #append} throws. */
  @Override
  public void doAppend(ILoggingEvent event) {
    append(event);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (failure != null) {
      throw failure;
    }
    String thrown =
        event.getThrowableProxy() == null ? "" : " " + event.getThrowableProxy().getMessage();
    lines.add(event.getLevel() + " " + event.getFormattedMessage() + thrown);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    logger.setLevel(null);
    logger.setAdditive(true);
  }
}
