package org.twinwire.wire.rlpx.frame;

/** Where a scripted adversary may depart from the form of a frame. */
public interface FrameMoves {

  /** The protocol as it is. */
  FrameMoves NONE = new FrameMoves() {};

  /** header-data of the next frame, 3 bytes. */
  default byte[] headerData(byte[] usual) {
    return usual;
  }

  /** The next frame as it goes to the socket; its bytes may be changed in place. */
  default void sealed(byte[] bytes, int offset, int length) {}
}
