package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.DueAnswer;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** An answer is sent twice. */
@AutoService(Fault.class)
public record DuplicateAnswer(int at) implements Fault {

  public DuplicateAnswer {
    Checks.count(at);
  }

  public DuplicateAnswer() {
    this(1);
  }

  @Override
  public String meaning() {
    return "the `faultAt`-th answer is sent twice";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new DuplicateAnswer(in.at(at));
  }

  @Override
  public Hook hook() {
    Countdown answers = new Countdown(at);
    return new Hook() {
      @Override
      public boolean takes(DueAnswer answer) {
        if (answers.hit()) {
          answer.writeMore(answer.message());
        }
        return false;
      }
    };
  }
}
