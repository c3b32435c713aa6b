package org.twinwire.runner.control;

import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Checks what every node must pass before it is used: it implements this version of the contract,
 * and answers an unknown capability with 501, so that what it cannot do never looks like success.
 */
public final class ContractCheck {

  /** The version of the node contract that this harness implements. */
  public static final int VERSION = 1;

  private static final String NOBODY_HAS = "/v1/sessions/none/no-node-can-do-this";

  private ContractCheck() {}

  /** Checks the node and returns its description. */
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
