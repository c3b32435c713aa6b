package org.twinwire.refnode.behaviour;

/** Where node discovery can depart. */
public interface DiscoveryHook {

  /** Whether packets are taken although their expiration has passed. */
  default boolean takesExpired() {
    return false;
  }

  /** Whether FindNode and EnrRequest are answered without an endpoint proof. */
  default boolean needsNoProof() {
    return false;
  }

  /** How FindNode is answered. */
  default NeighboursPlan neighbours(NeighboursPlan usual) {
    return usual;
  }

  /** How many nodes that answer nothing are in the table of the bootnode. */
  default int silentNeighbours(int usual) {
    return usual;
  }
}
