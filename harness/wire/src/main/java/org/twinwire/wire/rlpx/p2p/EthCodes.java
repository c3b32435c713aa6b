package org.twinwire.wire.rlpx.p2p;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The place of eth among the message codes of a session.
 *
 * @param version the highest that both sides offer
 * @param offset code of Status
 * @param count codes that belong to eth
 * @see <a
 *     href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#message-id-based-multiplexing">
 *     rlpx.md, Message ID-based Multiplexing</a>
 */
public record EthCodes(int version, int offset, int count) {
  /** "0x00-0x0f is reserved for the p2p capability". */
  private static final int FIRST_OFFSET = 0x10;

  /** Message counts of the capabilities that a node here may offer (eth.md, snap.md). */
  private static final Map<Capability, Integer> COUNTS =
      Map.of(
          Capability.eth(66),
          17,
          Capability.eth(67),
          17,
          Capability.eth(68),
          17,
          Capability.eth(69),
          18,
          new Capability("snap", 1),
          8);

  /**
   * "given to each shared (equal-version, equal-name) capability in alphabetic order … the
   * numerically highest wins".
   *
   * @return empty if eth is not shared
   */
  public static Optional<EthCodes> shared(List<Capability> ours, List<Capability> theirs) {
    TreeMap<String, Capability> shared = new TreeMap<>();
    ours.stream()
        .filter(theirs::contains)
        .forEach(capability -> shared.merge(capability.name(), capability, EthCodes::higher));
    return Optional.ofNullable(shared.get(Capability.ETH))
        .map(eth -> new EthCodes(eth.version(), offset(shared), count(eth)));
  }

  private static int offset(TreeMap<String, Capability> shared) {
    int before = shared.headMap(Capability.ETH).values().stream().mapToInt(EthCodes::count).sum();
    return FIRST_OFFSET + before;
  }

  private static Capability higher(Capability one, Capability other) {
    return one.version() > other.version() ? one : other;
  }

  /** Codes that {@code capability} takes. */
  public static int count(Capability capability) {
    Integer count = COUNTS.get(capability);
    if (count == null) {
      throw new IllegalArgumentException(
          "capability: %s (expected: one of %s)".formatted(capability, COUNTS.keySet()));
    }
    return count;
  }

  public boolean contains(int code) {
    return code >= offset && code < offset + count;
  }
}
