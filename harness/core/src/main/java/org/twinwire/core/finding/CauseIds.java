package org.twinwire.core.finding;

import java.util.List;
import java.util.function.Supplier;

/** Supplies the ids of all causes, for files that name one. */
public final class CauseIds implements Supplier<List<String>> {

  @Override
  public List<String> get() {
    return Causes.ids();
  }
}
