package org.twinwire.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The events since the last reset, numbered from 1. Bounded: the last one that fits says that the
 * log is full, and nothing is recorded after it. Any thread may add and read.
 */
public final class EventLog<E> {

  /** Far more than a case of 1,024 requests makes; about 50 MB. */
  public static final int EVENTS_MAX = 200_000;

  private final int eventsMax;
  private final Function<String, E> full;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private List<NumberedEvent<E>> events = new ArrayList<>();

  /**
   * An empty log.
   *
   * @param full makes the event that says so, with {@code what: got (expected: bound)}
   */
  public EventLog(Function<String, E> full) {
    this(EVENTS_MAX, full);
  }

  EventLog(int eventsMax, Function<String, E> full) {
    this.eventsMax = eventsMax;
    this.full = full;
  }

  /** Adds what happens now. */
  public void add(E event) {
    add(event, System.nanoTime());
  }

  /**
   * Adds what happened at {@code nanos}, by {@link System#nanoTime()}: what is only known later to
   * have happened then.
   */
  public void add(E event, long nanos) {
    lock.lock();
    try {
      if (events.size() < eventsMax) {
        append(events.size() == eventsMax - 1 ? full() : event, nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Events with numbers above {@code after}; if there are none, waits up to {@code patience} for
   * one.
   */
  public List<NumberedEvent<E>> after(long after, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (events.size() <= after && left > 0) {
        left = added.awaitNanos(left);
      }
      int from = (int) Math.min(after, events.size());
      return List.copyOf(events.subList(from, events.size()));
    } finally {
      lock.unlock();
    }
  }

  /** Forgets everything; the next event is number 1 again. */
  public void clear() {
    lock.lock();
    try {
      events = new ArrayList<>();
    } finally {
      lock.unlock();
    }
  }

  private void append(E event, long nanos) {
    events.add(new NumberedEvent<>(events.size() + 1L, nanos, event));
    added.signalAll();
  }

  private E full() {
    return full.apply("events: got more (expected: at most %d)".formatted(eventsMax));
  }
}
