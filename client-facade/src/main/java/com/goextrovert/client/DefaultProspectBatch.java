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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A batch whose items are sent by its own threads. Two locks: {@code reporting} is held while a
 * callback runs, and {@code lock} guards everything else; who holds {@code lock} never waits for
 * {@code reporting}.
 */
final class DefaultProspectBatch<T> implements ProspectBatch<T> {
  private static final int MOST_DEFERRED = 10_000;
  private static final int MOST_MISSING_CAMPAIGNS = 5;

  private final ExtrovertProspects prospects;
  private final BatchOptions<T> options;
  private final LongSupplier nanoClock;
  private final Pacer pacer;
  private final Sleeper sleeper;
  private final BatchJournal journal;
  private final byte[] salt;
  private final ItemTable items = new ItemTable();
  private final List<Thread> workers = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final long start;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Task> ready = new ArrayDeque<>();

  /** Unknown items to be sent once more at the end, and later items for the same persons. */
  private final Deque<Task> deferred = new ArrayDeque<>();

  private final Map<String, Integer> deferredByPerson = new HashMap<>();
  private final Set<String> personsInFlight = new HashSet<>();
  private int inFlight;
  private long added;
  private boolean finishing;
  private boolean closed;
  private String stopReason;
  private Throwable failure;
  private int withoutResponse;
  private int missingCampaigns;
  private Optional<Long> limitedSince = Optional.empty();

  private final ReentrantLock reporting = new ReentrantLock();
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
    final boolean idempotent;

    /** An earlier request may have made the change. */
    boolean doubtful;

    /** Whether an unknown outcome is final. */
    boolean lastChance;

    /** The failure that left it in doubt in this run. */
    Optional<ExtrovertException> doubt = Optional.empty();

    boolean intended;
    boolean responded;
    AttemptOutcome lastOutcome;

    Task(Item<T> item, Object request) {
      this.item = item;
      this.request = request;
      if (request instanceof AddProspect add) {
        this.person = add.profileUrl();
        this.idempotent = add.onDuplicate() == DuplicatePolicy.MOVE;
        this.key = key("add", add.campaignId(), add.prospectListId(), add.onDuplicate());
      } else {
        RemoveProspect remove = (RemoveProspect) request;
        this.person = remove.profileUrl();
        this.idempotent = true;
        this.key = key("remove", remove.campaignId(), "", remove.rejectPosts());
      }
      this.lastChance = options.unknown == UnknownPolicy.REPORT || !idempotent;
    }

    private ItemTable.Key key(Object... parts) {
      StringBuilder identity = new StringBuilder(person);
      for (Object part : parts) {
        identity.append(' ').append(part);
      }
      return ItemTable.Key.of(salt, identity.toString());
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
    this.sleeper = sleepers.apply(stopped);
    this.start = nanoClock.getAsLong();
    for (Kind kind : Kind.values()) {
      counts.put(kind, 0L);
    }
    this.journal =
        options.journal == null || options.dryRun
            ? null
            : prospects.openJournal(options.journal, items);
    this.salt = journal == null ? BatchJournal.newSalt() : journal.salt();
    boolean resumed = journal != null && journal.isResumed();
    // Requests of a run that was killed may still count against the limit of this second.
    this.pacer =
        prospects.batchPacer(options.rateLimit, resumed ? Duration.ofSeconds(1) : Duration.ZERO);
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
    lock.lock();
    finishing = true;
    changed.signalAll();
    lock.unlock();
    end();
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    return new BatchReport(counts, restored, notToldApart, Optional.ofNullable(stopReason));
  }

  @Override
  public void close() {
    stop("the batch was closed");
    if (!reporting.isHeldByCurrentThread()) {
      end();
    }
  }

  /** Stops before the next item; only the first reason counts. */
  void stop(String reason) {
    lock.lock();
    try {
      if (stopReason == null && !closed) {
        stopReason = reason;
        stopped.countDown();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    pacer.wakeAll();
  }

  /** Waits for the workers, then closes the journal. */
  private void end() {
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
          stop("the thread was interrupted");
        }
      }
    }
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        prospects.forget(this);
        if (journal != null) {
          journal.close();
        }
      }
    } catch (IOException e) {
      stopReason = stopReason == null ? unwritable(e) : stopReason;
    } finally {
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean submit(T row, Supplier<?> supplier) {
    requireNoCallback();
    if (Thread.currentThread().isInterrupted()) {
      stop("the thread was interrupted");
    }
    BatchOutcome<T> outcome = accept(row, supplier);
    if (outcome != null) {
      report(outcome);
    }
    return stopped.getCount() > 0;
  }

  /** Queues an item, or returns the outcome that it has already. */
  private BatchOutcome<T> accept(T row, Supplier<?> supplier) {
    Item<T> item = number(row);
    if (stopped.getCount() == 0) {
      return new BatchOutcome.NotAttempted<>(item, Optional.empty());
    }
    Task task;
    try {
      Object request = supplier.get();
      if (request == null) {
        throw new IllegalArgumentException("prospect is missing; give what to add or to remove");
      }
      task = new Task(item, request);
    } catch (IllegalArgumentException e) {
      return new BatchOutcome.InvalidInput<>(item, e.getMessage());
    }
    lock.lock();
    try {
      long earlier = items.claimNumber(task.key, item.number());
      if (earlier != 0) {
        return new BatchOutcome.DuplicateItem<>(item, earlier);
      }
      BatchOutcome<T> settled = settled(task);
      return settled == null ? enqueue(task) : settled;
    } finally {
      lock.unlock();
    }
  }

  private Item<T> number(T row) {
    lock.lock();
    try {
      if (finishing || closed && stopReason == null) {
        throw new IllegalStateException("the batch is finished");
      }
      return new Item<>(++added, row, false);
    } finally {
      lock.unlock();
    }
  }

  /** Returns the outcome of an item that an earlier run has settled; null if it is to be sent. */
  private BatchOutcome<T> settled(Task task) {
    Kind state = items.state(task.key);
    boolean again = state == Kind.UNKNOWN && !task.lastChance;
    task.doubtful = again;
    task.lastChance |= again;
    return again || state == Kind.NOT_SENT || state == Kind.NOT_ATTEMPTED
        ? null
        : outcome(state, new Item<>(task.item.number(), task.item.row(), true), Optional.empty());
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

  private BatchOutcome<T> enqueue(Task task) {
    try {
      while (stopped.getCount() > 0 && ready.size() + inFlight >= 2 * options.concurrency) {
        changed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop("the thread was interrupted");
    }
    if (stopped.getCount() == 0 || options.dryRun) {
      return task.unsent();
    }
    ready.add(task);
    changed.signalAll();
    return null;
  }

  private void work() {
    for (Task task = next(); task != null; task = next()) {
      BatchOutcome<T> outcome = null;
      try {
        outcome = stopped.getCount() == 0 ? task.unsent() : send(task);
      } catch (RuntimeException | Error e) {
        fail(e);
        task.doubtful |= task.intended;
        outcome = task.unsent();
      } finally {
        if (outcome != null) {
          report(outcome);
        }
        release(task);
      }
      if (Thread.interrupted()) {
        stop("a thread of the batch was interrupted");
      }
    }
  }

  /** Waits for the next item; returns null if there will be none. */
  private Task next() {
    lock.lock();
    try {
      while (true) {
        Task task = pick();
        if (task != null) {
          inFlight++;
          personsInFlight.add(task.person);
          return task;
        }
        boolean ending = finishing || stopped.getCount() == 0;
        if (ending && ready.isEmpty() && deferred.isEmpty() && inFlight == 0) {
          return null;
        }
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private Task pick() {
    for (Iterator<Task> tasks = ready.iterator(); tasks.hasNext(); ) {
      Task task = tasks.next();
      if (deferredByPerson.containsKey(task.person)) {
        tasks.remove();
        defer(task);
        changed.signalAll();
      } else if (!personsInFlight.contains(task.person)) {
        tasks.remove();
        return task;
      }
    }
    if (finishing || stopped.getCount() == 0 || deferred.size() > MOST_DEFERRED) {
      for (Iterator<Task> tasks = deferred.iterator(); tasks.hasNext(); ) {
        Task task = tasks.next();
        if (!personsInFlight.contains(task.person)) {
          tasks.remove();
          deferredByPerson.computeIfPresent(task.person, (p, n) -> n == 1 ? null : n - 1);
          return task;
        }
      }
    }
    return null;
  }

  private void defer(Task task) {
    deferred.add(task);
    deferredByPerson.merge(task.person, 1, Integer::sum);
  }

  /** Puts an item that met a 429 before all others, and before later ones for its person. */
  private void requeue(Task task) {
    lock.lock();
    if (deferredByPerson.containsKey(task.person)) {
      deferred.addFirst(task);
      deferredByPerson.merge(task.person, 1, Integer::sum);
    } else {
      ready.addFirst(task);
    }
    lock.unlock();
  }

  private void release(Task task) {
    lock.lock();
    inFlight--;
    personsInFlight.remove(task.person);
    changed.signalAll();
    lock.unlock();
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
      return new BatchOutcome.Confirmed<>(task.item);
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
    if (stopped.getCount() == 0) {
      return false;
    }
    try {
      if (journal != null) {
        journal.intend(task.item.number(), task.key);
      }
      task.intended = true;
      return true;
    } catch (IOException e) {
      stop(unwritable(e));
      return false;
    }
  }

  private BatchOutcome<T> judge(Task task, ExtrovertException e) {
    Kind kind = kind(task, e);
    ended(task, kind, e);
    Optional<ExtrovertException> why = Optional.of(e);
    if (kind == Kind.UNKNOWN) {
      task.doubtful = true;
      task.doubt = why;
    }
    if (e instanceof RateLimitException) {
      requeue(task);
      return null;
    }
    if (kind == Kind.UNKNOWN && !task.lastChance && stopped.getCount() > 0) {
      task.lastChance = true;
      lock.lock();
      defer(task);
      lock.unlock();
      return null;
    }
    return outcome(kind, task.item, why);
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
    boolean settles =
        e instanceof ApiException
            && !(e instanceof AuthenticationException)
            && !(e instanceof PermissionDeniedException)
            && !(e instanceof RateLimitException);
    if (settles) {
      return Kind.REJECTED;
    }
    if (task.doubtful) {
      return Kind.UNKNOWN;
    }
    return e instanceof ApiException ? Kind.NOT_ATTEMPTED : Kind.NOT_SENT;
  }

  /** Records the end of a request, and stops the batch if it is one too many of its sort. */
  private void ended(Task task, Kind kind, ExtrovertException e) {
    try {
      if (journal != null && task.intended) {
        journal.end(task.item.number(), task.key, kind, task.lastOutcome);
      }
    } catch (IOException unwritten) {
      stop(unwritable(unwritten));
    }
    lock.lock();
    try {
      withoutResponse = task.responded ? 0 : withoutResponse + 1;
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
      if (e instanceof AuthenticationException) {
        stop("the server does not accept the API key (401)");
      } else if (e instanceof PermissionDeniedException) {
        stop("the API key lacks the permission (403)");
      } else if (missingCampaigns >= MOST_MISSING_CAMPAIGNS) {
        stop("the campaign or the prospect list does not exist (404)");
      } else if (withoutResponse >= options.mostWithoutResponse) {
        stop(withoutResponse + " items in a row had no response");
      }
    } finally {
      lock.unlock();
    }
  }

  private void report(BatchOutcome<T> outcome) {
    reporting.lock();
    try {
      done++;
      counts.merge(outcome.kind(), 1L, Long::sum);
      restored += outcome.restored() ? 1 : 0;
      boolean open =
          outcome instanceof BatchOutcome.NotPresent<T> absent
              && absent.failure().filter(e -> !saysProspectMissing(e)).isPresent();
      notToldApart += open ? 1 : 0;
      options.onResult.accept(outcome);
    } catch (RuntimeException | Error e) {
      fail(e);
    } finally {
      LoggingObserver.notify(() -> options.listener.accept(progress()));
      reporting.unlock();
    }
  }

  private static boolean saysProspectMissing(ExtrovertException e) {
    return e instanceof NotFoundException missing && missing.isProspectMissing();
  }

  private BatchProgress progress() {
    double seconds = (nanoClock.getAsLong() - start) / 1e9;
    double perSecond = seconds > 0 ? (done - restored) / seconds : 0;
    Optional<Duration> timeLeft =
        options.total.isPresent() && perSecond > 0
            ? Optional.of(
                Duration.ofMillis(
                    (long) (1000 * Math.max(0, options.total.getAsLong() - done) / perSecond)))
            : Optional.empty();
    return new BatchProgress(done, options.total, Map.copyOf(counts), perSecond, timeLeft);
  }

  /** Stops because of an exception that {@link #finish()} throws. */
  private void fail(Throwable thrown) {
    lock.lock();
    try {
      failure = failure == null ? thrown : failure;
    } finally {
      lock.unlock();
    }
    stop("a callback or the supplier of API keys threw " + thrown.getClass().getName());
  }

  private void requireNoCallback() {
    if (reporting.isHeldByCurrentThread()) {
      throw new IllegalStateException("a callback must not add to the batch or finish it");
    }
  }

  private static String unwritable(IOException e) {
    return "the journal cannot be written: " + e.getMessage();
  }
}
