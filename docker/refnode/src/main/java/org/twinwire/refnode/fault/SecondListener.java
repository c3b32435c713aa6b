package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.wire.eth.EthCode;

/** A second listener comes to a stream and takes a message away from the first. */
@AutoService(Fault.class)
public record SecondListener(int at) implements Fault {

  public SecondListener {
    Checks.count(at);
  }

  public SecondListener() {
    this(1);
  }

  @Override
  public String meaning() {
    return "a second listener is attached and takes the `faultAt`-th message, Status not counted";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new SecondListener(in.at(at));
  }

  @Override
  public Hook hook() {
    Countdown messages = new Countdown(at);
    return new Hook() {
      @Override
      public boolean steals(int code) {
        return code != EthCode.STATUS.number() && messages.hit();
      }
    };
  }
}
