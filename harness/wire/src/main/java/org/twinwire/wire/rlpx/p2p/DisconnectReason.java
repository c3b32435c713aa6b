package org.twinwire.wire.rlpx.p2p;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a peer ends a session.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#disconnect-0x01">rlpx.md,
 *     Disconnect</a>
 */
public enum DisconnectReason {
  REQUESTED(0x00),
  TCP_ERROR(0x01),
  BREACH_OF_PROTOCOL(0x02),
  USELESS_PEER(0x03),
  TOO_MANY_PEERS(0x04),
  ALREADY_CONNECTED(0x05),
  INCOMPATIBLE_VERSION(0x06),
  NULL_IDENTITY(0x07),
  CLIENT_QUITTING(0x08),
  UNEXPECTED_IDENTITY(0x09),
  SAME_IDENTITY(0x0a),
  PING_TIMEOUT(0x0b),
  SUBPROTOCOL_ERROR(0x10);

  private static final Map<Integer, DisconnectReason> BY_NUMBER =
      Arrays.stream(values())
          .collect(Collectors.toMap(DisconnectReason::number, Function.identity()));

  private final int number;

  DisconnectReason(int number) {
    this.number = number;
  }

  /** The reason with this number, if the specification has one. */
  public static Optional<DisconnectReason> of(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  public int number() {
    return number;
  }

  /** As results show it: {@code 0x03 useless-peer}. */
  @Override
  public String toString() {
    return "0x%02x %s".formatted(number, name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
