package org.twinwire.refnode.behaviour;

/** The write that takes a session's first answers, before it is flushed. */
public interface FirstAnswers {

  /** Adds a Disconnect, or the end of a connection that has no word for it. */
  void disconnect();

  /** Adds the end of the connection, without a goodbye. */
  void finish();

  /** Adds a reset of what carries these answers. */
  void cutOff();
}
