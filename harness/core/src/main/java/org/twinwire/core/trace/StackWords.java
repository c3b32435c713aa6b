package org.twinwire.core.trace;

import java.util.List;
import java.util.function.Supplier;

/** Supplies the names of all known stacks and groups, for files that choose some. */
public final class StackWords implements Supplier<List<String>> {

  @Override
  public List<String> get() {
    return StackChoice.words();
  }
}
