package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;

/** An answer goes to the oldest request of its kind, whatever its id. */
@AutoService(Fault.class)
public record MatchByCode() implements Fault {

  @Override
  public String meaning() {
    return "as a requester, the node assigns an answer to the oldest request of its kind";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean ignoresIds() {
        return true;
      }
    };
  }
}
