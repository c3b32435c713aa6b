package org.twinwire.core.scenario;

/** The bytes that a {@code raw} step sends, and the layer that it puts them into. */
public sealed interface RawMove {

  /** Bytes on the socket, {@code 0x} hex. */
  record OnSocket(String hex) implements RawMove {}

  /** Bytes inside the security layer: frames of the muxer; over RLPx, the content of one frame. */
  record InFrame(String hex) implements RawMove {}

  /** A message of eth with any payload. */
  record Eth(int code, String payload) implements RawMove {}

  /** A message of eth with a generated payload of N bytes, well-formed RLP. */
  record Generated(int code, int size) implements RawMove {}

  /** A message of RLPx below eth. */
  record P2p(int code, String payload) implements RawMove {}
}
