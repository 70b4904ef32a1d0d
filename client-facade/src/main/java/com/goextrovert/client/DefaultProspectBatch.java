package com.goextrovert.client;

import com.goextrovert.client.BatchOutcome.Item;
import com.goextrovert.client.BatchOutcome.Kind;
import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.PermissionDeniedException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.internal.call.AttemptOutcome;
import com.goextrovert.client.internal.call.CallExecutor.Sleeper;
import com.goextrovert.client.internal.call.Pacer;
import com.goextrovert.client.internal.call.Pacing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** A batch whose items are sent by its own threads, and judged one at a time. */
@NullUnmarked
final class DefaultProspectBatch<T> implements ProspectBatch<T> {
  private static final int MOST_MISSING_CAMPAIGNS = 5;
  private static final String INTERRUPTED = "the thread was interrupted";

  private final ExtrovertProspects prospects;
  private final BatchOptions<T> options;
  private final LongSupplier nanoClock;
  private final long start;
  private final Pacer pacer;
  private final Sleeper sleeper;
  private final BatchJournal journal;
  private final byte[] salt;
  private final ItemTable items = new ItemTable();
  private final ItemQueue<Task> queue;
  private final List<Thread> workers = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<String> stopReason = new AtomicReference<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicLong added = new AtomicLong();
  private volatile boolean finished;

  /** Guards the closing and the rows of failures that stop the batch. */
  private final Object state = new Object();

  private boolean closed;
  private int withoutResponse;
  private int missingCampaigns;
  private Optional<Long> limitedSince = Optional.empty();

  /** Held while a callback runs; guards the counts. */
  private final Object reporting = new Object();

  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private long done;
  private long restored;
  private long notToldApart;

  /** An item to be sent. */
  private final class Task {
    final Item<T> item;
    final Object request;
    final String person;
    final ItemTable.Key key;

    /** Whether an unknown outcome is final. */
    boolean lastChance;

    /** An earlier request may have made the change. */
    boolean doubtful;

    /** What left it in doubt in this run. */
    Optional<ExtrovertException> doubt = Optional.empty();

    boolean intended;
    boolean responded;
    AttemptOutcome lastOutcome;

    Task(Item<T> item, Object request) {
      this.item = item;
      this.request = request;
      boolean idempotent;
      String identity;
      if (request instanceof AddProspect add) {
        this.person = add.profileUrl();
        idempotent = add.onDuplicate() == DuplicatePolicy.MOVE;
        identity = "add " + add.campaignId() + add.prospectListId() + add.onDuplicate();
      } else {
        RemoveProspect remove = (RemoveProspect) request;
        this.person = remove.profileUrl();
        idempotent = true;
        identity = "remove " + remove.campaignId() + remove.rejectPosts();
      }
      this.key = ItemTable.Key.of(salt, identity + " " + person);
      this.lastChance = options.unknown == UnknownPolicy.REPORT || !idempotent;
    }

    /** The outcome of an item that is not sent, or not again. */
    BatchOutcome<T> unsent() {
      return outcome(doubtful ? Kind.UNKNOWN : Kind.NOT_ATTEMPTED, item, doubt);
    }

    void attempted(AttemptOutcome outcome) {
      lastOutcome = outcome;
      responded |= outcome.statusCode().isPresent();
    }
  }

  /**
   * Starts a batch.
   *
   * @param sleepers makes a sleeper that ends when the batch has stopped
   * @throws IOException if the journal cannot be read or written
   */
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
    this.queue = new ItemQueue<>(2 * options.concurrency, task -> task.person);
    boolean keepsNoJournal = options.journal == null || options.dryRun;
    this.journal = keepsNoJournal ? null : prospects.openJournal(options.journal, items);
    this.salt = keepsNoJournal ? BatchJournal.newSalt() : journal.salt();
    // Requests of a run that was killed may still count against the limit of this second.
    boolean resumed = journal != null && journal.isResumed();
    this.pacer =
        prospects.batchPacer(options.rateLimit, resumed ? Duration.ofSeconds(1) : Duration.ZERO);
    for (Kind kind : Kind.values()) {
      counts.put(kind, 0L);
    }
    for (int i = 0; i < options.concurrency && !options.dryRun; i++) {
      Thread worker = new Thread(this::work, "extrovert-batch");
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
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
    if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
    if (failure.get() instanceof Error e) {
      throw e;
    }
    synchronized (reporting) {
      return new BatchReport(counts, restored, notToldApart, Optional.ofNullable(stopReason.get()));
    }
  }

  @Override
  public void close() {
    stop("the batch was closed");
    if (!Thread.holdsLock(reporting)) {
      awaitEnd();
    }
  }

  /** Stops before the next item; only the first reason counts. */
  void stop(String reason) {
    synchronized (state) {
      if (closed || !stopReason.compareAndSet(null, reason)) {
        return;
      }
    }
    stopped.countDown();
    queue.end();
    pacer.wakeAll();
  }

  private boolean isStopped() {
    return stopReason.get() != null;
  }

  /** Waits for the workers, then closes the journal. */
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
    synchronized (state) {
      if (!closed) {
        closed = true;
        prospects.forget(this);
        try {
          if (journal != null) {
            journal.close();
          }
        } catch (IOException e) {
          stopReason.compareAndSet(null, unwritable(e));
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean submit(T row, Supplier<?> supplier) {
    requireNoCallback();
    if (finished) {
      throw new IllegalStateException("the batch is finished");
    }
    if (Thread.currentThread().isInterrupted()) {
      stop(INTERRUPTED);
    }
    BatchOutcome<T> outcome = accept(new Item<>(added.incrementAndGet(), row, false), supplier);
    if (outcome != null) {
      report(outcome);
    }
    return !isStopped();
  }

  /** Queues an item, or returns the outcome that it has already. */
  private BatchOutcome<T> accept(Item<T> item, Supplier<?> supplier) {
    if (isStopped()) {
      return new BatchOutcome.NotAttempted<>(item, Optional.empty());
    }
    try {
      Object request = supplier.get();
      if (request == null) {
        throw new IllegalArgumentException("prospect is missing; give what to add or to remove");
      }
      Task task = new Task(item, request);
      BatchOutcome<T> known = known(task);
      return known != null || queue.put(task) ? known : task.unsent();
    } catch (IllegalArgumentException e) {
      return new BatchOutcome.InvalidInput<>(item, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(INTERRUPTED);
      return new BatchOutcome.NotAttempted<>(item, Optional.empty());
    }
  }

  /** Returns the outcome of an item that is not to be sent in this run; null for others. */
  private BatchOutcome<T> known(Task task) {
    long number = task.item.number();
    Kind before;
    synchronized (items) {
      long earlier = items.claimNumber(task.key, number);
      if (earlier != 0) {
        return new BatchOutcome.DuplicateItem<>(task.item, earlier);
      }
      before = items.state(task.key);
    }
    if (before == Kind.UNKNOWN && !task.lastChance) {
      task.doubtful = true;
      task.lastChance = true;
    } else if (before != Kind.NOT_SENT && before != Kind.NOT_ATTEMPTED) {
      return outcome(before, new Item<>(number, task.item.row(), true), Optional.empty());
    }
    return options.dryRun ? task.unsent() : null;
  }

  private BatchOutcome<T> outcome(Kind kind, Item<T> item, Optional<ExtrovertException> why) {
    return switch (kind) {
      case CONFIRMED -> new BatchOutcome.Confirmed<>(item);
      case ALREADY_PRESENT -> new BatchOutcome.AlreadyPresent<>(item, why);
      case NOT_PRESENT -> new BatchOutcome.NotPresent<>(item, why);
      case REJECTED -> new BatchOutcome.Rejected<>(item, why);
      case NOT_SENT -> new BatchOutcome.NotSent<>(item, why);
      case UNKNOWN -> new BatchOutcome.Unknown<>(item, why);
      default -> new BatchOutcome.NotAttempted<>(item, why);
    };
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
      }
    }
  }

  private void process(Task task) {
    BatchOutcome<T> outcome;
    try {
      outcome = isStopped() ? task.unsent() : send(task);
    } catch (RuntimeException | Error e) {
      fail(e);
      task.doubtful |= task.intended;
      outcome = task.unsent();
    }
    if (outcome != null) {
      report(outcome);
    }
    queue.release(task);
  }

  /** Sends an item; returns its outcome, or null if it is to be sent once more. */
  private BatchOutcome<T> send(Task task) {
    task.intended = false;
    task.responded = false;
    Pacing pacing =
        new Pacing(
            pacer,
            sleeper,
            Optional.of(options.longestPause),
            () -> mayStart(task),
            task::attempted);
    try {
      prospects.send(task.request, pacing);
      ended(task, Kind.CONFIRMED, null);
      return outcome(Kind.CONFIRMED, task.item, Optional.empty());
    } catch (ExtrovertException e) {
      if (e.attempts() > 0) {
        return judge(task, e);
      }
      if (e instanceof RequestTimeoutException) {
        stop("the next attempt would have to wait longer than " + options.longestPause);
      }
      return task.unsent();
    }
  }

  private boolean mayStart(Task task) {
    if (isStopped()) {
      return false;
    }
    try {
      if (journal != null) {
        journal.intend(task.item.number(), task.key);
      }
      task.intended = true;
    } catch (IOException e) {
      stop(unwritable(e));
    }
    return task.intended;
  }

  private BatchOutcome<T> judge(Task task, ExtrovertException e) {
    Kind kind = kind(task, e);
    ended(task, kind, e);
    if (kind == Kind.UNKNOWN) {
      task.doubtful = true;
      task.doubt = Optional.of(e);
    }
    if (e instanceof RateLimitException) {
      queue.putBack(task);
      return null;
    }
    if (kind == Kind.UNKNOWN && !task.lastChance && !isStopped()) {
      task.lastChance = true;
      queue.defer(task);
      return null;
    }
    return outcome(kind, task.item, Optional.of(e));
  }

  private Kind kind(Task task, ExtrovertException e) {
    boolean adds = task.request instanceof AddProspect;
    if (e.delivery() == Delivery.APPLIED) {
      return Kind.CONFIRMED;
    }
    if (adds && e instanceof ApiException api && api.isDuplicate()) {
      return Kind.ALREADY_PRESENT;
    }
    if (!adds && e instanceof NotFoundException missing && !missing.isCampaignMissing()) {
      return Kind.NOT_PRESENT;
    }
    if (e.delivery() == Delivery.UNKNOWN) {
      return Kind.UNKNOWN;
    }
    boolean unsettled =
        e instanceof AuthenticationException
            || e instanceof PermissionDeniedException
            || e instanceof RateLimitException;
    if (e instanceof ApiException && !unsettled) {
      return Kind.REJECTED;
    }
    if (task.doubtful) {
      return Kind.UNKNOWN;
    }
    return unsettled ? Kind.NOT_ATTEMPTED : Kind.NOT_SENT;
  }

  /** Records the end of a request, and stops the batch if it is one too many of its sort. */
  private void ended(Task task, Kind kind, ExtrovertException e) {
    try {
      if (journal != null) {
        journal.end(task.item.number(), task.key, kind, task.lastOutcome);
      }
    } catch (IOException unwritten) {
      stop(unwritable(unwritten));
    }
    if (e instanceof AuthenticationException) {
      stop("the server does not accept the API key (401)");
    } else if (e instanceof PermissionDeniedException) {
      stop("the API key lacks the permission (403)");
    }
    synchronized (state) {
      withoutResponse = task.responded ? 0 : withoutResponse + 1;
      if (withoutResponse >= options.mostWithoutResponse) {
        stop(withoutResponse + " items in a row had no response");
      }
      if (e instanceof RateLimitException) {
        long now = nanoClock.getAsLong();
        limitedSince = limitedSince.or(() -> Optional.of(now));
        if (now - limitedSince.get() > options.longestPause.toNanos()) {
          stop("the server has responded with 429 for longer than " + options.longestPause);
        }
        return;
      }
      limitedSince = Optional.empty();
      boolean missing =
          e instanceof NotFoundException notFound
              && (notFound.isCampaignMissing()
                  || task.request instanceof AddProspect && !notFound.isProspectMissing());
      missingCampaigns = missing ? missingCampaigns + 1 : task.responded ? 0 : missingCampaigns;
      if (missingCampaigns >= MOST_MISSING_CAMPAIGNS) {
        stop("the campaign or the prospect list does not exist (404)");
      }
    }
  }

  private void report(BatchOutcome<T> outcome) {
    synchronized (reporting) {
      done++;
      counts.merge(outcome.kind(), 1L, Long::sum);
      restored += outcome.restored() ? 1 : 0;
      boolean unclear =
          outcome instanceof BatchOutcome.NotPresent<T> absent
              && absent.failure().orElse(null) instanceof NotFoundException e
              && !e.isProspectMissing();
      notToldApart += unclear ? 1 : 0;
      try {
        options.onResult.accept(outcome);
      } catch (RuntimeException | Error e) {
        fail(e);
      }
      LoggingObserver.notify(() -> options.listener.accept(progress()));
    }
  }

  private BatchProgress progress() {
    double seconds = (nanoClock.getAsLong() - start) / 1e9;
    double perSecond = seconds > 0 ? (done - restored) / seconds : 0;
    Optional<Duration> timeLeft = Optional.empty();
    if (options.total.isPresent() && perSecond > 0) {
      double secondsLeft = Math.max(0, options.total.getAsLong() - done) / perSecond;
      timeLeft = Optional.of(Duration.ofMillis((long) (1000 * secondsLeft)));
    }
    return new BatchProgress(done, options.total, Map.copyOf(counts), perSecond, timeLeft);
  }

  /** Stops because of an exception that {@link #finish()} throws. */
  private void fail(Throwable thrown) {
    failure.compareAndSet(null, thrown);
    stop("a callback or the supplier of API keys threw " + thrown.getClass().getName());
  }

  private void requireNoCallback() {
    if (Thread.holdsLock(reporting)) {
      throw new IllegalStateException("a callback must not add to the batch or finish it");
    }
  }

  private static String unwritable(IOException e) {
    return "the journal cannot be written: " + e.getMessage();
  }
}
