package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** More than {@code perSecond} new streams within a second are never answered. */
@AutoService(Fault.class)
public record StreamLimiter(int perSecond) implements Fault {

  public StreamLimiter {
    Checks.count(perSecond);
  }

  public StreamLimiter() {
    this(5);
  }

  @Override
  public String meaning() {
    return "when more than `faultAt` streams are opened within a second, the others are never"
        + " answered (streams)";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new StreamLimiter(in.at(perSecond));
  }

  @Override
  public Hook hook() {
    Window window = new Window(perSecond);
    return new Hook() {
      @Override
      public boolean silences() {
        return !window.admits(System.nanoTime());
      }
    };
  }

  /** Counts the streams of any second. */
  static final class Window {

    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private final int perSecond;
    private final Queue<Long> admitted = new ArrayDeque<>();

    Window(int perSecond) {
      this.perSecond = perSecond;
    }

    /** Whether the stream that comes now is admitted. */
    boolean admits(long nowNanos) {
      while (!admitted.isEmpty() && nowNanos - admitted.element() >= SECOND_NANOS) {
        admitted.remove();
      }
      return admitted.size() < perSecond && admitted.add(nowNanos);
    }
  }
}
