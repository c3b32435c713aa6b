package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;

/** The chain is never reorganised. */
@AutoService(Fault.class)
public record IgnoreBranch() implements Fault {

  @Override
  public String meaning() {
    return "blocks of a peer that would take others out of the chain are fetched, and the head stays";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean keepsChain() {
        return true;
      }
    };
  }
}
