package org.twinwire.refnode.behaviour;

import com.google.auto.service.AutoService;
import java.util.Locale;

/**
 * One way to lose, spoil or delay messages, as a setting that any number of connections share.
 * Registered by {@code @AutoService(Fault.class)} on its class, which has the defaults of its
 * parameters when it is made without any; no list names it. Where a fault counts, it counts from 1
 * on one connection, and acts once. No event and no log line ever says that a fault was planted.
 */
public interface Fault {

  /** The fault in the node contract: {@code SwapIds} is {@code swap-ids}. */
  default String word() {
    return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** What goes wrong, in one line of Markdown: the row of the fault in docker/README.md. */
  String meaning();

  /** The same fault with the parameters that a control call sets; others keep their defaults. */
  default Fault with(FaultParameters in) {
    return this;
  }

  /** What it does to one connection. */
  Hook hook();

  /** None: the node is what it claims to be. */
  @AutoService(Fault.class)
  record None() implements Fault {

    @Override
    public String meaning() {
      return "nothing";
    }

    @Override
    public Hook hook() {
      return new Hook() {};
    }
  }
}
