package org.twinwire.runner.runtime;

/**
 * A network in which the programs of one pair reach each other, and nobody else. Closing it stops
 * them.
 */
public interface NodeNetwork extends AutoCloseable {

  /**
   * Starts a node and returns once it has announced its control port.
   *
   * @throws InfrastructureException with the end of its log if it does not
   */
  RunningNode start(NodeStart start);

  /**
   * Returns the host under which programs in this network reach {@code host} of this machine's
   * view.
   */
  default String hostSeen(String host) {
    return host;
  }

  @Override
  void close();
}
