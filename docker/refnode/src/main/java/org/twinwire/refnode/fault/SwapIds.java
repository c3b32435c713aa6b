package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.twinwire.refnode.adversary.Payloads;
import org.twinwire.refnode.behaviour.DueAnswer;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.wire.eth.Message;

/** An answer and the next one exchange their ids. */
@AutoService(Fault.class)
public record SwapIds(int at) implements Fault {

  public SwapIds {
    Checks.count(at);
  }

  public SwapIds() {
    this(1);
  }

  @Override
  public String meaning() {
    return "the `faultAt`-th answer and the next one exchange their request ids";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new SwapIds(in.at(at));
  }

  @Override
  public Hook hook() {
    return new Swap(new Countdown(at));
  }

  /** Holds one answer until the next is due, then sends both, each with the id of the other. */
  private static final class Swap implements Hook {

    private final Countdown answers;
    private Optional<DueAnswer> held = Optional.empty();

    Swap(Countdown answers) {
      this.answers = answers;
    }

    @Override
    public boolean takes(DueAnswer answer) {
      if (answers.hit()) {
        held = Optional.of(answer);
        return true;
      }
      Optional<DueAnswer> before = held;
      held = Optional.empty();
      before.ifPresent(first -> write(first, answer));
      return before.isPresent();
    }

    private static void write(DueAnswer one, DueAnswer other) {
      one.write(withIdOf(other.message(), one.message()));
      other.write(withIdOf(one.message(), other.message()));
    }

    private static Message withIdOf(Message other, Message answer) {
      return other.requestId().map(id -> Payloads.withId(id, answer)).orElse(answer);
    }
  }
}
