package org.twinwire.refnode.behaviour;

/**
 * One way to break the protocol on purpose, or to strain it within what is allowed, as a setting
 * that any number of connections share. Registered by {@code @AutoService(Misbehaviour.class)} on
 * its class, which is proper when it is made without arguments; no list names it.
 */
public interface Misbehaviour {

  /** What it does, in one line of Markdown: the row of its keys in docker/README.md. */
  String meaning();

  /** The same with what a control call sets; keys that it does not have keep their values. */
  Misbehaviour with(Keys in);

  /** Whether it departs nowhere. */
  boolean isProper();

  /** What it does to one connection. */
  Hook hook();
}
