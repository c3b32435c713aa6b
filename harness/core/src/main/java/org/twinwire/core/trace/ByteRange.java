package org.twinwire.core.trace;

import java.util.Optional;

/**
 * Bytes in one direction of a carrier, which is whatever has one byte order in each direction. A
 * session has one carrier, its connection, or several: over a transport with native streams each
 * stream is one.
 *
 * @param carrier the stream; empty: the connection
 * @param from offset of the first byte, from 0
 * @param to offset after the last byte; a range that ends where it begins is a position
 */
public record ByteRange(Optional<String> carrier, long from, long to) {

  /** Returns whether it has no bytes: it says where something is, and not what it takes. */
  public boolean isPosition() {
    return to <= from;
  }

  public boolean isOnSameCarrier(ByteRange other) {
    return carrier.equals(other.carrier);
  }

  /** Returns whether it ends behind the end of another range of the same carrier. */
  public boolean endsBehind(ByteRange other) {
    return isOnSameCarrier(other) && to > other.to;
  }

  /** Returns whether its last byte is one of another range. */
  public boolean endsIn(ByteRange other) {
    return isOnSameCarrier(other) && to > other.from && to <= other.to;
  }

  public boolean overlaps(ByteRange other) {
    return isOnSameCarrier(other) && from < other.to && to > other.from;
  }

  /** Returns the carrier as part of a sentence: {@code the connection}, {@code stream dialer-3}. */
  public String carrierText() {
    return carrier.map(stream -> "stream " + stream).orElse("the connection");
  }
}
