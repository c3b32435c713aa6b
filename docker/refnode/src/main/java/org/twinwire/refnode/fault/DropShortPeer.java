package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;

/** A synchroniser ends the session with a peer whose answer is shorter than asked for. */
@AutoService(Fault.class)
public record DropShortPeer() implements Fault {

  @Override
  public String meaning() {
    return "while it syncs, the node ends the session with a peer whose answer has fewer items than"
        + " asked for";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean dropsShortPeers() {
        return true;
      }
    };
  }
}
