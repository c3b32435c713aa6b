package org.twinwire.refnode.adversary;

/**
 * How a node breaks the protocol, and how it strains it within what is allowed.
 *
 * @param cutAt for {@link Writes#CUT}: offset in the bytes this side writes, from 1
 * @param hopedEth for {@link Pipelining#FULL} over RLPx: the version of eth that the peer is taken
 *     to offer; where this side does not, its highest
 * @param frames over a WebSocket: which frames carry what is written
 */
public record Hostility(
    HandshakeMove handshake,
    HelloMove hello,
    FrameMove frame,
    StatusMove status,
    ReplyMove reply,
    Writes writes,
    int cutAt,
    Pipelining pipelining,
    int hopedEth,
    Ending ending,
    WebSocketFrames frames) {

  /** By the book. */
  public static final Hostility NONE =
      new Hostility(
          HandshakeMove.PROPER,
          HelloMove.PROPER,
          FrameMove.PROPER,
          StatusMove.PROPER,
          ReplyMove.PROPER,
          Writes.WHOLE,
          1,
          Pipelining.NONE,
          68,
          Ending.NONE,
          WebSocketFrames.PER_WRITE);

  public Hostility with(HandshakeMove other) {
    return new Hostility(
        other, hello, frame, status, reply, writes, cutAt, pipelining, hopedEth, ending, frames);
  }

  public Hostility with(HelloMove other) {
    return new Hostility(
        handshake,
        other,
        frame,
        status,
        reply,
        writes,
        cutAt,
        pipelining,
        hopedEth,
        ending,
        frames);
  }

  public Hostility with(FrameMove other) {
    return new Hostility(
        handshake,
        hello,
        other,
        status,
        reply,
        writes,
        cutAt,
        pipelining,
        hopedEth,
        ending,
        frames);
  }

  public Hostility with(StatusMove other) {
    return new Hostility(
        handshake, hello, frame, other, reply, writes, cutAt, pipelining, hopedEth, ending, frames);
  }

  public Hostility with(ReplyMove other) {
    return new Hostility(
        handshake,
        hello,
        frame,
        status,
        other,
        writes,
        cutAt,
        pipelining,
        hopedEth,
        ending,
        frames);
  }

  public Hostility with(Writes other) {
    return new Hostility(
        handshake, hello, frame, status, reply, other, cutAt, pipelining, hopedEth, ending, frames);
  }

  public Hostility withCutAt(int other) {
    return new Hostility(
        handshake,
        hello,
        frame,
        status,
        reply,
        writes,
        other,
        pipelining,
        hopedEth,
        ending,
        frames);
  }

  public Hostility withHopedEth(int other) {
    return new Hostility(
        handshake, hello, frame, status, reply, writes, cutAt, pipelining, other, ending, frames);
  }

  public Hostility with(Pipelining other) {
    return new Hostility(
        handshake, hello, frame, status, reply, writes, cutAt, other, hopedEth, ending, frames);
  }

  public Hostility with(Ending other) {
    return new Hostility(
        handshake, hello, frame, status, reply, writes, cutAt, pipelining, hopedEth, other, frames);
  }

  public Hostility with(WebSocketFrames other) {
    return new Hostility(
        handshake, hello, frame, status, reply, writes, cutAt, pipelining, hopedEth, ending, other);
  }

  /** Whether the opening waits for nothing. */
  public boolean eager() {
    return pipelining == Pipelining.FULL;
  }
}
