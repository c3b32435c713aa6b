package org.twinwire.core.scenario;

/**
 * What is wrong with a value, before its place in the file is known.
 *
 * @param onKey whether the key is wrong, not the value behind it
 */
record Flaw(String path, String message, boolean onKey) {

  static Flaw ofValue(String path, String message) {
    return new Flaw(path, message, false);
  }

  static Flaw ofKey(String path, String message) {
    return new Flaw(path, message, true);
  }
}
