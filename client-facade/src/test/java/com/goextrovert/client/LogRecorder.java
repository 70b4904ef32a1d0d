package com.goextrovert.client;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Records the events of a logger and its descendants, at every level. */
public final class LogRecorder extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger logger;
  private final Level level;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private RuntimeException failure;

  public LogRecorder(String loggerName) {
    logger = (Logger) LoggerFactory.getLogger(loggerName);
    level = logger.getLevel();
    start();
    logger.addAppender(this);
    logger.setLevel(Level.TRACE);
    logger.setAdditive(false);
  }

  /** Makes logging fail from now on. */
  void failWith(RuntimeException e) {
    failure = e;
  }

  /** Level, message and, if there is one, the stack trace, of each event. */
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
    String trace = ThrowableProxyUtil.asString(event.getThrowableProxy());
    lines.add(event.getLevel() + " " + event.getFormattedMessage() + trace);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    logger.setLevel(level);
    logger.setAdditive(true);
  }
}
