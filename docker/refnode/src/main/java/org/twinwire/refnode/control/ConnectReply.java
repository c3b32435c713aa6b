package org.twinwire.refnode.control;

import org.twinwire.refnode.node.Dialed;
import org.twinwire.refnode.session.PeerNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answer to {@code POST /v1/connect}: the outcome, and beside it what is known about the peer. */
final class ConnectReply {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ConnectReply() {}

  static JsonNode of(Dialed dialed) {
    ObjectNode reply = JSON.valueToTree(dialed.outcome());
    if (!dialed.peer().equals(PeerNote.NONE)) {
      reply.set("peer", JSON.valueToTree(dialed.peer()));
    }
    return reply;
  }
}
