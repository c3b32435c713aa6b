package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.time.Duration;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Listening;
import org.twinwire.refnode.link.Connections;

/** Listens too late: what came early is one event, of which the first message is read. */
@AutoService(Fault.class)
public record MergeOnReplay(int messages, Duration within) implements Fault {

  public MergeOnReplay {
    Checks.count(messages);
  }

  public MergeOnReplay() {
    this(2, LateListener.WITHIN);
  }

  @Override
  public String meaning() {
    return "as `hold`, but what came earlier is handed over as one event, of which the first"
        + " message is read (streams)";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new MergeOnReplay(in.at(messages), in.millis(within));
  }

  @Override
  public Hook hook() {
    return new LateListener(messages, within, BufferPolicy.REPLAY) {
      // RLPx keeps messages apart.
      @Override
      public Listening listening(Listening usual, String stack) {
        return stack.equals(Connections.RLPX) ? usual : super.listening(usual, stack);
      }

      @Override
      public boolean mergesEvents() {
        return true;
      }
    };
  }
}
