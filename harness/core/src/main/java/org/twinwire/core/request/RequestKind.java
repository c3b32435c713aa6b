package org.twinwire.core.request;

import org.twinwire.core.trace.EthCode;

/**
 * A kind of request. It is registered by {@code @AutoService(RequestKind.class)} on its class; no
 * list names it.
 */
public interface RequestKind {

  /** Its key in a scenario, and its type and its limit in the node contract. */
  String word();

  /** The code of the request. */
  EthCode code();

  /** How it is written in a scenario. */
  Class<? extends Request> form();

  /** Most items of an answer by a node that states no limit of its own. */
  int practice();
}
