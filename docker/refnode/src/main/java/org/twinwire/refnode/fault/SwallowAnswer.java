package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.DueAnswer;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** An answer is never sent. */
@AutoService(Fault.class)
public record SwallowAnswer(int at) implements Fault {

  public SwallowAnswer {
    Checks.count(at);
  }

  public SwallowAnswer() {
    this(1);
  }

  @Override
  public String meaning() {
    return "the `faultAt`-th answer is never sent";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new SwallowAnswer(in.at(at));
  }

  @Override
  public Hook hook() {
    Countdown answers = new Countdown(at);
    return new Hook() {
      @Override
      public boolean takes(DueAnswer answer) {
        return answers.hit();
      }
    };
  }
}
