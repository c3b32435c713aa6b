package org.twinwire.refnode.adversary;

/**
 * How a node breaks the protocol, and how it strains it within what is allowed.
 *
 * @param cutAt for {@link Writes#CUT}: offset in the bytes this side writes, from 1
 */
public record Hostility(
    HandshakeMove handshake,
    HelloMove hello,
    FrameMove frame,
    StatusMove status,
    Writes writes,
    int cutAt,
    Pipelining pipelining,
    Ending ending) {

  /** By the book. */
  public static final Hostility NONE =
      new Hostility(
          HandshakeMove.PROPER,
          HelloMove.PROPER,
          FrameMove.PROPER,
          StatusMove.PROPER,
          Writes.WHOLE,
          1,
          Pipelining.NONE,
          Ending.NONE);

  public Hostility with(HandshakeMove other) {
    return new Hostility(other, hello, frame, status, writes, cutAt, pipelining, ending);
  }

  public Hostility with(HelloMove other) {
    return new Hostility(handshake, other, frame, status, writes, cutAt, pipelining, ending);
  }

  public Hostility with(FrameMove other) {
    return new Hostility(handshake, hello, other, status, writes, cutAt, pipelining, ending);
  }

  public Hostility with(StatusMove other) {
    return new Hostility(handshake, hello, frame, other, writes, cutAt, pipelining, ending);
  }

  public Hostility with(Writes other) {
    return new Hostility(handshake, hello, frame, status, other, cutAt, pipelining, ending);
  }

  public Hostility withCutAt(int other) {
    return new Hostility(handshake, hello, frame, status, writes, other, pipelining, ending);
  }

  public Hostility with(Pipelining other) {
    return new Hostility(handshake, hello, frame, status, writes, cutAt, other, ending);
  }

  public Hostility with(Ending other) {
    return new Hostility(handshake, hello, frame, status, writes, cutAt, pipelining, other);
  }

  /** Whether the opening waits for nothing. */
  public boolean eager() {
    return pipelining == Pipelining.FULL;
  }
}
