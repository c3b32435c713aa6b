package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** Announced transactions are never asked for. */
@AutoService(Fault.class)
public record IgnorePooledHashes(int at) implements Fault {

  public IgnorePooledHashes {
    Checks.count(at);
  }

  public IgnorePooledHashes() {
    this(1);
  }

  @Override
  public String meaning() {
    return "the transactions of the `faultAt`-th announcement are never asked for";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new IgnorePooledHashes(in.at(at));
  }

  @Override
  public Hook hook() {
    Countdown announcements = new Countdown(at);
    return new Hook() {
      @Override
      public boolean ignoresPooledHashes() {
        return announcements.hit();
      }
    };
  }
}
