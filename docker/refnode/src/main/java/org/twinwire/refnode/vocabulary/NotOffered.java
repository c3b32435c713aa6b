package org.twinwire.refnode.vocabulary;

/** Somebody asked for what this node cannot do. */
public final class NotOffered extends RuntimeException {

  public NotOffered(String what, String offered) {
    super("behaviour %s: not offered (expected: %s)".formatted(what, offered));
  }
}
