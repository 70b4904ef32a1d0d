package com.goextrovert.client;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Takes in all that anything logs, at every level, instead of the console. */
public final class LogRecorder implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
  private final ListAppender<ILoggingEvent> recorded = new ListAppender<>();

  public LogRecorder() {
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender);
    recorded.start();
    root.addAppender(recorded);
    root.setLevel(Level.TRACE);
  }

  /** Level, message and, if there is one, the throwable, of each event. */
  public List<String> lines() {
    return recorded.list.stream().map(LogRecorder::line).toList();
  }

  @Override
  public void close() {
    root.detachAppender(recorded);
    root.setLevel(level);
    others.forEach(root::addAppender);
  }

  private static String line(ILoggingEvent event) {
    String thrown =
        event.getThrowableProxy() == null ? "" : " " + event.getThrowableProxy().getMessage();
    return event.getLevel() + " " + event.getFormattedMessage() + thrown;
  }
}
