package org.twinwire.core.trace;

import java.util.Locale;

/**
 * Why a devp2p node ends a session. See the <a
 * href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#disconnect-0x01">specification</a>.
 * In traces a reason is text: {@code 0x05 already-connected}, or whatever else a node writes.
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

  private final int number;

  DisconnectReason(int number) {
    this.number = number;
  }

  /** Returns whether a text in a trace names this reason: it begins with the number. */
  public boolean isNamedBy(String text) {
    return text.startsWith(hex());
  }

  /** Returns its number as two digits, {@code 0x05}. */
  public String hex() {
    return "0x%02x".formatted(number);
  }

  /** Returns its text in traces, {@code 0x05 already-connected}. */
  @Override
  public String toString() {
    return hex() + " " + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
