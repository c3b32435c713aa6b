package org.twinwire.wire.libp2p;

/** The stacks of the tests, by the names that the node contract has for them. */
final class TestingStacks {

  private TestingStacks() {}

  static StackSpec named(String stack) {
    String security = stack.endsWith("-plaintext") ? "plaintext" : "noise";
    return StackSpec.of(security, stack.replace("-plaintext", ""));
  }
}
