package org.twinwire.runner.runtime;

/** Where the programs of a pair reach each other, and nobody else. Closing it ends them. */
public interface NodeNetwork extends AutoCloseable {

  /**
   * Starts a node and returns once it says where its control port is.
   *
   * @throws InfrastructureException with the end of its log if it does not get there
   */
  RunningNode start(NodeStart start);

  /** The host under which the programs in it reach {@code host}, as this machine sees it. */
  default String hostSeen(String host) {
    return host;
  }

  @Override
  void close();
}
