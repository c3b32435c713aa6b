package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;

/** A synchroniser takes an empty answer for the end of the chain. */
@AutoService(Fault.class)
public record SyncStops() implements Fault {

  @Override
  public String meaning() {
    return "while it syncs, the node takes an empty answer for the end of the peer's chain, and is"
        + " done";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean stopsAtEmptyAnswers() {
        return true;
      }
    };
  }
}
