package org.twinwire.core.plan;

/** The choice of the eth version that a comparison is played with. */
public sealed interface EthChoice {

  /** A version that the scenario or the user names. */
  record Exactly(int version) implements EthChoice {
    @Override
    public String toString() {
      return "eth/" + version;
    }
  }

  /** The newest version that both nodes offer: known once the pair has been started. */
  record NewestCommon() implements EthChoice {
    @Override
    public String toString() {
      return "eth/newest";
    }
  }
}
