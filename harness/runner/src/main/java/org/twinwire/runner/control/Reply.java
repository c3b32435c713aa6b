package org.twinwire.runner.control;

import tools.jackson.databind.JsonNode;

/** What a node answers to a call that it may refuse. */
public sealed interface Reply {

  /** 200. */
  record Answer(JsonNode body) implements Reply {}

  /** 501: the node cannot do this, and says why. */
  record NotOffered(String reason) implements Reply {}

  /** 404: the session it was asked to use is not there any more. */
  record Gone(String reason) implements Reply {}
}
