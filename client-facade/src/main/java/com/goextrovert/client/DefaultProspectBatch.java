package com.goextrovert.client;

import com.goextrovert.client.BatchOutcome.Item;
import com.goextrovert.client.BatchOutcome.Kind;
import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.internal.call.AttemptOutcome;
import com.goextrovert.client.internal.call.CallExecutor.Pacing;
import com.goextrovert.client.internal.call.CallExecutor.Sleeper;
import com.goextrovert.client.internal.call.Pacer;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A batch whose items are sent by its own threads. */
final class DefaultProspectBatch<T> implements ProspectBatch<T> {
  private static final int MOST_MISSING_CAMPAIGNS = 5;
  private static final String INTERRUPTED = "the thread was interrupted";
  private static final String MISSING_CAMPAIGN =
      "the campaign or the prospect list does not exist (404)";

  private final ExtrovertProspects prospects;
  private final BatchOptions<T> options;
  private final LongSupplier nanoClock;
  private final long start;
  private final Sleeper sleeper;
  final BatchJournal journal;
  private final Pacer pacer;
  private final ItemQueue<Task> queue;
  private final List<Thread> workers;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<String> stopReason = new AtomicReference<>();
  private final AtomicReference<Throwable> thrown = new AtomicReference<>();

  /** When the first of the latest 429s came; null after any other response. */
  private final AtomicReference<@Nullable Long> limitedSince = new AtomicReference<>();

  private final AtomicLong added = new AtomicLong();
  private volatile boolean finished;

  /** Guards what follows; held while a callback runs. */
  private final Object lock = new Object();

  private final ItemTable items = new ItemTable();
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private long restored;
  private long notToldApart;
  private int withoutResponse;
  private int missingCampaigns;
  private @Nullable BatchReport result;

  /** An item that is to be sent. */
  private final class Task {
    final long number;
    final T row;
    final Object request;
    final String person;
    final ItemKey key;
    boolean repeatable;
    boolean doubtful; // an earlier call may have made the change
    boolean intended;
    boolean responded;
    @Nullable AttemptOutcome last;

    Task(T row, Object request) {
      this.row = row;
      this.request = request;
      this.repeatable = options.unknown == UnknownPolicy.RETRY_IF_IDEMPOTENT;
      if (request instanceof AddProspect add) {
        person = add.profileUrl();
        key = journal.key(person, add.campaignId(), true, add.prospectListId(), add.onDuplicate());
        repeatable &= add.onDuplicate() == DuplicatePolicy.MOVE;
      } else if (request instanceof RemoveProspect remove) {
        person = remove.profileUrl();
        key = journal.key(person, remove.campaignId(), false, remove.rejectPosts());
      } else {
        throw new IllegalArgumentException("prospect is missing; give what to add or to remove");
      }
      number = added.incrementAndGet();
    }

    Item<T> item(boolean restored, @Nullable ExtrovertException failure) {
      return new Item<>(number, row, restored, Optional.ofNullable(failure));
    }

    /** The outcome of an item that is not sent, or not again. */
    BatchOutcome<T> unsent() {
      return outcome(doubtful ? Kind.UNKNOWN : Kind.NOT_ATTEMPTED, item(false, null));
    }

    void attempted(AttemptOutcome outcome) {
      last = outcome;
      int status = outcome.statusCode().orElse(0);
      responded |= status > 0;
      if (status == 429) {
        limitedSince.compareAndSet(null, nanoClock.getAsLong());
      } else if (status > 0) {
        limitedSince.set(null);
      }
    }

    /** Decides what became of the item when a call ended; null means that it was confirmed. */
    Kind kindOf(@Nullable ExtrovertException e) {
      boolean adds = request instanceof AddProspect;
      if (e == null || e.delivery() == Delivery.APPLIED) {
        return Kind.CONFIRMED;
      } else if (adds && e instanceof ApiException api && api.isDuplicate()) {
        return Kind.ALREADY_PRESENT;
      } else if (!adds && e instanceof NotFoundException gone && !gone.isCampaignMissing()) {
        return Kind.NOT_PRESENT;
      } else if (doubtful || e.delivery() == Delivery.UNKNOWN) {
        return Kind.UNKNOWN;
      }
      return switch (status(e)) {
        case 0 -> Kind.NOT_SENT;
        case 401, 403, 429 -> Kind.NOT_ATTEMPTED;
        default -> Kind.REJECTED;
      };
    }
  }

  /** Starts a batch. The function makes a sleeper that ends when the batch has stopped. */
  DefaultProspectBatch(
      ExtrovertProspects prospects,
      BatchOptions<T> options,
      LongSupplier nanoClock,
      Function<CountDownLatch, Sleeper> sleepers)
      throws IOException {
    this.prospects = prospects;
    this.options = options;
    this.nanoClock = nanoClock;
    this.start = nanoClock.getAsLong();
    this.sleeper = sleepers.apply(stopped);
    this.queue = new ItemQueue<>(16 * options.concurrency, task -> task.person);
    for (Kind kind : Kind.values()) {
      counts.put(kind, 0L);
      // Initializes the class now: a failure to do so after a request would lose the outcome.
      outcome(kind, new Item<>(0, "", false, Optional.empty()));
    }
    this.journal =
        prospects.openJournal(options.dryRun ? null : options.journal, items, this::stop);
    // Requests of a run that was killed may still count against the limit of this second.
    Duration delay = Duration.ofSeconds(items.size > 0 ? 1 : 0);
    this.pacer = prospects.batchPacer(options.rateLimit, delay);
    Stream<Thread> threads = Stream.generate(() -> new Thread(this::work, "extrovert-batch"));
    this.workers = threads.limit(options.concurrency).toList();
    for (Thread worker : workers) {
      worker.setDaemon(true);
      worker.start();
    }
  }

  @Override
  public boolean add(T row, Supplier<AddProspect> prospect) {
    return submit(row, prospect);
  }

  @Override
  public boolean remove(T row, Supplier<RemoveProspect> prospect) {
    return submit(row, prospect);
  }

  @Override
  public BatchReport finish() {
    requireNoCallback();
    finished = true;
    queue.end();
    awaitEnd();
    if (thrown.get() != null) {
      DefaultProspectBatch.<RuntimeException>rethrow(thrown.get());
    }
    synchronized (lock) {
      result = Objects.requireNonNullElseGet(result, this::report);
      return result;
    }
  }

  @Override
  public void close() {
    stop("the batch was closed");
    if (!isInCallback()) {
      awaitEnd();
    }
  }

  /** Stops before the next item; only the first reason counts. */
  void stop(String reason) {
    if (stopReason.compareAndSet(null, reason)) {
      stopped.countDown();
      queue.end();
    }
  }

  private void stopIf(boolean condition, String reason) {
    if (condition) {
      stop(reason);
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Waits for the items in flight, then closes the journal. */
  private void awaitEnd() {
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
          stop(INTERRUPTED);
        }
      }
    }
    prospects.forget(this);
    journal.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean submit(T row, Supplier<?> supplier) {
    requireNoCallback();
    if (finished) {
      throw new IllegalStateException("the batch is finished");
    }
    stopIf(Thread.currentThread().isInterrupted(), INTERRUPTED);
    BatchOutcome<T> outcome;
    try {
      outcome = accept(row, supplier.get());
    } catch (IllegalArgumentException e) {
      String message = Objects.requireNonNullElse(e.getMessage(), e.toString());
      Item<T> item = new Item<>(added.incrementAndGet(), row, false, Optional.empty());
      outcome = new BatchOutcome.InvalidInput<>(item, message);
    }
    if (outcome != null) {
      report(outcome);
    }
    return !isStopped() && !finished;
  }

  /** Queues an item, or returns its outcome if it is not to be sent in this run. */
  private @Nullable BatchOutcome<T> accept(T row, Object request) {
    Task task;
    synchronized (lock) {
      task = new Task(row, request);
      long earlier = items.claimNumber(task.key, task.number);
      if (earlier != 0) {
        return new BatchOutcome.DuplicateItem<>(task.item(false, null), earlier);
      }
      Kind before = items.state(task.key);
      task.doubtful = before == Kind.UNKNOWN;
      boolean unsent = before == Kind.NOT_SENT || before == Kind.NOT_ATTEMPTED;
      boolean isOpen = unsent || task.doubtful && task.repeatable;
      if (!isOpen || items.isSuperseded(task.key)) {
        return outcome(before, task.item(true, null));
      }
    }
    try {
      return !options.dryRun && queue.put(task) ? null : task.unsent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(INTERRUPTED);
      return task.unsent();
    }
  }

  private void work() {
    while (true) {
      try {
        Task task = queue.next();
        if (task == null) {
          return;
        }
        process(task);
      } catch (InterruptedException e) {
        stop(INTERRUPTED);
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }
  }

  private void process(Task task) {
    boolean isDone = true;
    try {
      BatchOutcome<T> outcome = send(task);
      isDone = outcome != null;
      if (outcome != null) {
        report(outcome);
      }
    } finally {
      queue.release(task, isDone);
    }
  }

  /** Sends an item until it has an outcome; returns null if it is to be sent once more later. */
  private @Nullable BatchOutcome<T> send(Task task) {
    Pacing pacing =
        new Pacing(
            pacer,
            sleeper,
            Optional.of(options.longestPause),
            () -> task.intended = !isStopped() && journal.intend(task.number, task.key),
            task::attempted);
    while (!isStopped()) {
      task.intended = false;
      task.responded = false;
      ExtrovertException failure = null;
      try {
        prospects.send(task.request, pacing);
      } catch (ExtrovertException e) {
        failure = e;
      } catch (Exception | Error e) { // code in other languages may throw any exception
        fail(e);
        task.doubtful |= task.intended;
        break;
      }
      if (failure != null && failure.attempts() == 0) {
        // If there is another reason, the batch has stopped already.
        String late = "the server asks for a pause of more than " + options.longestPause;
        stop(failure instanceof RequestTimeoutException ? late : INTERRUPTED);
        break;
      }
      Kind kind = task.kindOf(failure);
      journal.end(task.number, task.key, kind, Objects.requireNonNull(task.last));
      stopIfHopeless(task, failure);
      boolean isFirstDoubt = kind == Kind.UNKNOWN && !task.doubtful;
      task.doubtful |= kind == Kind.UNKNOWN;
      if (status(failure) != 429 || task.doubtful && !task.repeatable) {
        task.last = null; // it holds the response's body, and many tasks may be deferred
        boolean repeats = isFirstDoubt && task.repeatable && !isStopped();
        return repeats ? null : outcome(kind, task.item(false, failure));
      }
      long now = nanoClock.getAsLong();
      long since = Objects.requireNonNullElse(limitedSince.get(), now);
      String limited = "the server has responded with 429 for longer than " + options.longestPause;
      stopIf(now - since > options.longestPause.toNanos(), limited);
    }
    return task.unsent();
  }

  /** Stops the batch if the end of a call is one too many of its sort. */
  private void stopIfHopeless(Task task, @Nullable ExtrovertException e) {
    stopIf(Thread.currentThread().isInterrupted(), INTERRUPTED);
    int status = status(e);
    stopIf(status == 401, "the server does not accept the API key (401)");
    stopIf(status == 403, "the API key lacks the permission (403)");
    synchronized (lock) {
      withoutResponse = task.responded ? 0 : withoutResponse + 1;
      String silence = withoutResponse + " calls in a row had no response";
      stopIf(withoutResponse >= options.mostWithoutResponse, silence);
      boolean adds = task.request instanceof AddProspect;
      if (e instanceof NotFoundException missing
          && (missing.isCampaignMissing() || adds && !missing.isProspectMissing())) {
        missingCampaigns++;
      } else if (task.responded && status != 429) {
        missingCampaigns = 0;
      }
      stopIf(missingCampaigns >= MOST_MISSING_CAMPAIGNS, MISSING_CAMPAIGN);
    }
  }

  private void report(BatchOutcome<T> outcome) {
    synchronized (lock) {
      counts.merge(outcome.kind(), 1L, Long::sum);
      restored += outcome.restored() ? 1 : 0;
      boolean unclear =
          outcome.kind() == Kind.NOT_PRESENT
              && outcome.failure().orElse(null) instanceof NotFoundException e
              && !e.isProspectMissing();
      notToldApart += unclear ? 1 : 0;
      try {
        options.onResult.accept(outcome);
      } catch (Exception | Error e) {
        fail(e);
      }
      LoggingObserver.notify(() -> options.listener.accept(report()));
    }
  }

  private BatchReport report() {
    Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - start);
    Optional<String> why = Optional.ofNullable(stopReason.get());
    return new BatchReport(counts, restored, notToldApart, options.total, elapsed, why);
  }

  /** Stops because of an exception that {@link #finish()} throws. */
  private void fail(Throwable e) {
    thrown.compareAndSet(null, e);
    stop("a callback or the supplier of API keys threw " + e.getClass().getName());
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void rethrow(Throwable e) throws E {
    throw (E) e;
  }

  private void requireNoCallback() {
    if (isInCallback()) {
      throw new IllegalStateException("a callback must not add to the batch or finish it");
    }
  }

  private boolean isInCallback() {
    return Thread.holdsLock(lock) || workers.contains(Thread.currentThread());
  }

  /** Returns the status code that ended a call; 0 if it was confirmed or had no response. */
  private static int status(@Nullable ExtrovertException e) {
    return e instanceof ApiException api ? api.statusCode() : 0;
  }

  private static <T> BatchOutcome<T> outcome(Kind kind, Item<T> item) {
    return switch (kind) {
      case CONFIRMED -> new BatchOutcome.Confirmed<>(item);
      case ALREADY_PRESENT -> new BatchOutcome.AlreadyPresent<>(item);
      case NOT_PRESENT -> new BatchOutcome.NotPresent<>(item);
      case REJECTED -> new BatchOutcome.Rejected<>(item);
      case NOT_SENT -> new BatchOutcome.NotSent<>(item);
      case UNKNOWN -> new BatchOutcome.Unknown<>(item);
      default -> new BatchOutcome.NotAttempted<>(item);
    };
  }
}
