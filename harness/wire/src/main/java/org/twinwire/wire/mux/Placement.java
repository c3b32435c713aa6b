package org.twinwire.wire.mux;

/**
 * Is told when data gets its place on the connection, which may be later than it was written: some
 * muxers have to wait for the peer to take more.
 */
public interface Placement {

  /** For data nobody follows. */
  Placement UNTOLD =
      new Placement() {
        @Override
        public void begins() {}

        @Override
        public void ends() {}
      };

  /** The first frame is written next. */
  void begins();

  /** The last frame was just written. */
  void ends();
}
