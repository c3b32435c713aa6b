package org.twinwire.refnode.fault;

/** What the parameters of faults have to be. */
final class Checks {

  private Checks() {}

  static void count(int at) {
    atLeastOne("faultAt", at);
  }

  static void bytes(long bytes) {
    atLeastOne("faultBytes", bytes);
  }

  private static void atLeastOne(String what, long got) {
    if (got < 1) {
      throw new IllegalArgumentException("%s: got %d (expected: >= 1)".formatted(what, got));
    }
  }
}
