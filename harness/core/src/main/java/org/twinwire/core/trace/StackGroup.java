package org.twinwire.core.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A word for all stacks with a property, so that a new stack is in its groups without being named.
 */
record StackGroup(String word, Predicate<Stack> members) {

  private static final List<StackGroup> ALL =
      Stream.concat(
              Stream.of(
                  new StackGroup("all", stack -> true),
                  new StackGroup("streams", Stack::hasStreams),
                  new StackGroup("streams-secure", StackGroup::isSecure),
                  new StackGroup("streams-plaintext", Stack::checksNothing)),
              Arrays.stream(Stack.Transport.values()).map(StackGroup::over))
          .toList();

  private static boolean isSecure(Stack stack) {
    return stack.hasStreams() && stack.checksIntegrity();
  }

  private static StackGroup over(Stack.Transport transport) {
    return new StackGroup(
        "streams-" + transport.name().toLowerCase(Locale.ROOT),
        stack -> stack.hasStreams() && stack.isOver(transport));
  }

  static List<StackGroup> all() {
    return ALL;
  }

  /** Returns the known stacks of the group, in their order. */
  List<String> stacks() {
    return Stack.known().stream().filter(members).map(Stack::name).toList();
  }
}
