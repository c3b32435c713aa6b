package org.twinwire.wire.rlpx.p2p;

/** A protocol on top of RLPx, such as eth/68. */
public record Capability(String name, int version) {
  /** The name of eth. */
  public static final String ETH = "eth";

  public Capability {
    if (version < 0) {
      throw new IllegalArgumentException("version: %d (expected: >= 0)".formatted(version));
    }
  }

  /** eth of this version. */
  public static Capability eth(int version) {
    return new Capability(ETH, version);
  }

  @Override
  public String toString() {
    return name + "/" + version;
  }
}
