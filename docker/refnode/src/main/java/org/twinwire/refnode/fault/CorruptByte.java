package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.Message;

/** One bit of a message changes between its integrity check and its decoding. */
@AutoService(Fault.class)
public record CorruptByte(int at) implements Fault {

  public CorruptByte {
    Checks.count(at);
  }

  public CorruptByte() {
    this(1);
  }

  @Override
  public String meaning() {
    return "in the `faultAt`-th message that has a hash, Status not counted, one bit of the first"
        + " hash changes between integrity check and decoding";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new CorruptByte(in.at(at));
  }

  @Override
  public Hook hook() {
    Countdown hashes = new Countdown(at);
    return new Hook() {
      @Override
      public Message decoded(Message message) {
        Optional<Message> changed =
            message.code() == EthCode.STATUS.number() ? Optional.empty() : Corruption.of(message);
        return changed.isPresent() && hashes.hit() ? changed.get() : message;
      }
    };
  }
}
