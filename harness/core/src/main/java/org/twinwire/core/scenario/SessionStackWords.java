package org.twinwire.core.scenario;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.twinwire.core.trace.Stack;

/** Supplies the names of all known stacks, and the word for the other one of a comparison. */
public final class SessionStackWords implements Supplier<List<String>> {

  @Override
  public List<String> get() {
    return Stream.concat(Stack.names().stream(), Stream.of(SessionStack.OTHER)).toList();
  }
}
