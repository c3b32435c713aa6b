package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** An announcement is taken in and forgotten. */
@AutoService(Fault.class)
public record DropAnnouncement(int at) implements Fault {

  public DropAnnouncement {
    Checks.count(at);
  }

  public DropAnnouncement() {
    this(2);
  }

  @Override
  public String meaning() {
    return "nothing comes of the `faultAt`-th announcement of a block or a range";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new DropAnnouncement(in.at(at));
  }

  @Override
  public Hook hook() {
    Countdown announcements = new Countdown(at);
    return new Hook() {
      @Override
      public boolean ignoresAnnouncement() {
        return announcements.hit();
      }
    };
  }
}
