package org.twinwire.runner.control;

import org.twinwire.runner.runtime.InfrastructureException;

/**
 * What every node must pass before it is used: it speaks our version of the contract, and it says
 * 501 to a capability that nobody has, so that what it cannot do never looks like success.
 */
public final class ContractCheck {

  /** The version of the node contract that this harness speaks. */
  public static final int VERSION = 1;

  private static final String NOBODY_HAS = "/v1/sessions/none/no-node-can-do-this";

  private ContractCheck() {}

  /** Checks, and returns what the node says of itself. */
  public static NodeInfo of(ControlClient client) {
    NodeInfo info = client.node();
    if (info.contract() != VERSION) {
      throw new InfrastructureException(
          "%s: contract: %d (expected: %d)".formatted(client.who(), info.contract(), VERSION));
    }
    int status = client.statusOf(NOBODY_HAS);
    if (status != 501) {
      throw new InfrastructureException(
          "%s: POST %s: %d (expected: 501, as for every unknown capability)"
              .formatted(client.who(), NOBODY_HAS, status));
    }
    return info;
  }
}
