package org.twinwire.runner.control;

import tools.jackson.databind.JsonNode;

/** A node's answer to a call that it may refuse. */
public sealed interface Reply {

  /** 200. */
  record Answer(JsonNode body) implements Reply {}

  /** 501: the node does not support this, with the reason. */
  record NotOffered(String reason) implements Reply {}

  /** 404: the session to be used no longer exists. */
  record Gone(String reason) implements Reply {}
}
