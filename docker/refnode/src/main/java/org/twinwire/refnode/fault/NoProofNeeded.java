package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;

/** FindNode is answered for everybody. */
@AutoService(Fault.class)
public record NoProofNeeded() implements Fault {

  @Override
  public String meaning() {
    return "FindNode and ENRRequest are answered without an endpoint proof";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean needsNoProof() {
        return true;
      }
    };
  }
}
