package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.DueAnswer;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** The stream, or the connection, is closed in place of an answer. */
@AutoService(Fault.class)
public record CloseOvertakes(int at) implements Fault {

  public CloseOvertakes {
    Checks.count(at);
  }

  public CloseOvertakes() {
    this(1);
  }

  @Override
  public String meaning() {
    return "the stream, or the connection if everything shares one stream, ends in place of the"
        + " `faultAt`-th answer";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new CloseOvertakes(in.at(at));
  }

  @Override
  public Hook hook() {
    Countdown answers = new Countdown(at);
    return new Hook() {
      @Override
      public boolean takes(DueAnswer answer) {
        boolean hit = answers.hit();
        if (hit) {
          answer.closeInstead();
        }
        return hit;
      }
    };
  }
}
