package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.time.Duration;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** Listens too late: what came early is kept, and never handed over. */
@AutoService(Fault.class)
public record Hold(int messages, Duration within) implements Fault {

  public Hold {
    Checks.count(messages);
  }

  public Hold() {
    this(1, LateListener.WITHIN);
  }

  @Override
  public String meaning() {
    return "the application starts to listen right after the `faultAt`-th message, or `faultMillis`"
        + " after the stream was opened; what came earlier, except Status, is kept and never"
        + " delivered";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new Hold(in.at(messages), in.millis(within));
  }

  @Override
  public Hook hook() {
    return new LateListener(messages, within, BufferPolicy.HOLD);
  }
}
