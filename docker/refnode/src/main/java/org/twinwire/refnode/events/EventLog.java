package org.twinwire.refnode.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The events since the last reset, numbered from 1. Bounded: the last one that fits is a {@link
 * NodeEvent.LimitHit}, and nothing is recorded after it. Any thread may add and read.
 */
public final class EventLog {

  /** Far more than a case of 1,024 requests makes; about 50 MB. */
  public static final int EVENTS_MAX = 200_000;

  private final int eventsMax;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private List<NumberedEvent> events = new ArrayList<>();

  public EventLog() {
    this(EVENTS_MAX);
  }

  EventLog(int eventsMax) {
    this.eventsMax = eventsMax;
  }

  public void add(NodeEvent event) {
    lock.lock();
    try {
      if (events.size() < eventsMax) {
        append(events.size() == eventsMax - 1 ? full() : event);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Events with numbers above {@code after}; if there are none, waits up to {@code patience} for
   * one.
   */
  public List<NumberedEvent> after(long after, Duration patience) throws InterruptedException {
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

  private void append(NodeEvent event) {
    events.add(new NumberedEvent(events.size() + 1L, System.nanoTime(), event));
    added.signalAll();
  }

  private NodeEvent full() {
    return new NodeEvent.LimitHit(
        Optional.empty(),
        Optional.empty(),
        "events",
        "events: got more (expected: at most %d)".formatted(eventsMax));
  }
}
