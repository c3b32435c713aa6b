package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;

/** An announcement is taken for the answer to a request. */
@AutoService(Fault.class)
public record CountAnnouncement() implements Fault {

  @Override
  public String meaning() {
    return "an announcement that comes while a request is open is taken for its answer, without items";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public boolean countsAnnouncements() {
        return true;
      }
    };
  }
}
