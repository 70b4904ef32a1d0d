package com.goextrovert.client.behaviour;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Resources that this process holds.
 *
 * @param clientThreads threads that a client started
 * @param openFiles open files and sockets; 0 where the platform does not report them
 * @param heapBytes the used heap after a garbage collection
 */
record Resources(long clientThreads, long openFiles, long heapBytes) {
  private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(20);
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);

  static Resources now() {
    System.gc();
    long threads =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter("extrovert-client"::equals)
            .count();
    long files =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0;
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Resources(threads, files, heap);
  }

  /** Waits until this process holds at most the resources before, plus the tolerated heap. */
  static void await(Resources before, long heapTolerance) {
    long end = System.nanoTime() + TIMEOUT;
    Resources now = now();
    while (!now.isBackTo(before, heapTolerance)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("held before: " + before + "; still held: " + now);
      }
      LockSupport.parkNanos(STEP);
      now = now();
    }
  }

  private boolean isBackTo(Resources before, long heapTolerance) {
    return clientThreads <= before.clientThreads
        && openFiles <= before.openFiles
        && heapBytes <= before.heapBytes + heapTolerance;
  }
}
