package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;

/** Nobody looks at the expiration of a packet. */
@AutoService(Fault.class)
public record NeighboursAfterExpiry() implements Fault {

  @Override
  public String meaning() {
    return "packets of discovery are taken although they have expired: FindNode is answered, and"
        + " Neighbours are used";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean takesExpired() {
        return true;
      }
    };
  }
}
