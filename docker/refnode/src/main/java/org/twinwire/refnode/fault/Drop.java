package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.time.Duration;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** Listens too late: what came early is thrown away. */
@AutoService(Fault.class)
public record Drop(int messages, Duration within) implements Fault {

  public Drop {
    Checks.count(messages);
  }

  public Drop() {
    this(1, LateListener.WITHIN);
  }

  @Override
  public String meaning() {
    return "as `hold`, but what came earlier is thrown away";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new Drop(in.at(messages), in.millis(within));
  }

  @Override
  public Hook hook() {
    return new LateListener(messages, within, BufferPolicy.DROP);
  }
}
