package com.goextrovert.openapi.update;

import java.util.function.Supplier;

/** The line that a reader, or a script, looks for at the very end of a build. */
interface LastWord {

  /** The line as it is to be when everything else is over. */
  void is(Supplier<String> line);

  /** Spoken when the process ends: only then has Maven said what it has to say. */
  static LastWord ofTheProcess() {
    return line ->
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    outermostGroup(), () -> System.out.println("\n" + line.get()), "last word"));
  }

  /** The group that Maven gives its plugins does not live as long. */
  private static ThreadGroup outermostGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
