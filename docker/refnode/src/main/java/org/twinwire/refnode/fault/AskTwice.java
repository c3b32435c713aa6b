package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** Transactions that have come are asked for again. */
@AutoService(Fault.class)
public record AskTwice(int at) implements Fault {

  public AskTwice {
    Checks.count(at);
  }

  public AskTwice() {
    this(1);
  }

  @Override
  public String meaning() {
    return "the transactions of the `faultAt`-th answer to a request for announced ones are asked for"
        + " again";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new AskTwice(in.at(at));
  }

  @Override
  public Hook hook() {
    Countdown answers = new Countdown(at);
    return new Hook() {
      @Override
      public boolean asksAgain() {
        return answers.hit();
      }
    };
  }
}
