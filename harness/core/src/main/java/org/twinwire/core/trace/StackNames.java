package org.twinwire.core.trace;

import java.util.List;
import java.util.function.Supplier;

/** Supplies the names of all known stacks, for files that name one. */
public final class StackNames implements Supplier<List<String>> {

  @Override
  public List<String> get() {
    return Stack.names();
  }
}
