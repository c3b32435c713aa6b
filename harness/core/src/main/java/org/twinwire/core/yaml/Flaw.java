package org.twinwire.core.yaml;

/**
 * What is wrong with a value, before its place in the file is known.
 *
 * @param onKey whether the key is wrong, not the value behind it
 */
public record Flaw(String path, String message, boolean onKey) {

  public static Flaw ofValue(String path, String message) {
    return new Flaw(path, message, false);
  }

  public static Flaw ofKey(String path, String message) {
    return new Flaw(path, message, true);
  }
}
