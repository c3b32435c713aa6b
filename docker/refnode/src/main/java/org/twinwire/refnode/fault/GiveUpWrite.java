package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.OutgoingMessage;

/** A message that waits too long for the peer's window is dropped, and the stream goes on. */
@AutoService(Fault.class)
public record GiveUpWrite(Duration patience) implements Fault {

  public GiveUpWrite() {
    this(Duration.ofSeconds(2));
  }

  @Override
  public String meaning() {
    return "the first message that has to wait for the peer's window is dropped after `faultMillis`;"
        + " what comes later is written (yamux)";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new GiveUpWrite(in.millis(patience));
  }

  @Override
  public Hook hook() {
    return new Impatience(patience);
  }

  /** Keeps messages back while there is congestion, until it has dropped one. */
  private static final class Impatience implements Hook {

    private static final Duration LOOK = Duration.ofMillis(10);

    private final Duration patience;
    private final Queue<OutgoingMessage> held = new ArrayDeque<>();
    private long sinceNanos;
    private boolean gaveUp;

    Impatience(Duration patience) {
      this.patience = patience;
    }

    @Override
    public boolean holds(OutgoingMessage message) {
      if (gaveUp || (held.isEmpty() && !message.isCongested())) {
        return false;
      }
      held.add(message);
      if (held.size() == 1) {
        sinceNanos = System.nanoTime();
        message.later(LOOK, this::look);
      }
      return true;
    }

    private void look() {
      OutgoingMessage first = held.element();
      if (!first.isCongested()) {
        writeHeld();
      } else if (System.nanoTime() - sinceNanos < patience.toNanos()) {
        first.later(LOOK, this::look);
      } else {
        gaveUp = true;
        held.remove().drop();
        writeHeld();
      }
    }

    private void writeHeld() {
      while (!held.isEmpty()) {
        held.remove().write();
      }
    }
  }
}
