package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.time.Duration;
import org.twinwire.refnode.behaviour.DueAnswer;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** An answer is sent after a while. */
@AutoService(Fault.class)
public record LateAnswer(int at, Duration after) implements Fault {

  public LateAnswer {
    Checks.count(at);
  }

  public LateAnswer() {
    this(1, Duration.ofMillis(1500));
  }

  @Override
  public String meaning() {
    return "the `faultAt`-th answer is sent `faultMillis` later";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new LateAnswer(in.at(at), in.millis(after));
  }

  @Override
  public Hook hook() {
    Countdown answers = new Countdown(at);
    return new Hook() {
      @Override
      public boolean takes(DueAnswer answer) {
        boolean hit = answers.hit();
        if (hit) {
          answer.writeAfter(after);
        }
        return hit;
      }
    };
  }
}
