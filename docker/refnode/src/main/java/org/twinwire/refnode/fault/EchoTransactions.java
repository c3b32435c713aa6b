package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;

/** Transactions go back to where they came from. */
@AutoService(Fault.class)
public record EchoTransactions() implements Fault {

  @Override
  public String meaning() {
    return "transactions that come are passed on to every peer, also to the one that sent them";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean echoesTransactions() {
        return true;
      }
    };
  }
}
