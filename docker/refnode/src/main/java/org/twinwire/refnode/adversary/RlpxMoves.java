package org.twinwire.refnode.adversary;

import java.util.List;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.rlpx.Moves;
import org.twinwire.wire.rlpx.frame.Frame;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.Hello;

/** The moves of one connection over RLPx. */
public final class RlpxMoves implements Moves {

  private static final Set<Integer> REQUESTS =
      Set.of(
          HelloMoves.ETH_OFFSET + EthCode.GET_BLOCK_HEADERS.number(),
          HelloMoves.ETH_OFFSET + EthCode.GET_BLOCK_BODIES.number());

  private static final int MAC_BYTES = 16;
  private static final int HEADER_BYTES = 16;
  private static final byte[] OTHER_HEADER_DATA = {(byte) 0xc2, 0x01, (byte) 0x80};

  /** Length 2^24 − 1, then one literal byte. */
  private static final Bytes CLAIMS_16M = Bytes.fromHexString("0xffffff070061");

  /** Length 2^24, then one literal byte. */
  private static final Bytes CLAIMS_MORE = Bytes.fromHexString("0x808080080061");

  /** Length 5, then a copy from before the beginning. */
  private static final Bytes CORRUPT = Bytes.fromHexString("0x05ffffffffff");

  /** Longer than any peer should wait. */
  private static final int LONG_SECONDS = 60;

  private final Hostility hostility;
  private boolean requested;
  private boolean armed;

  public RlpxMoves(Hostility hostility) {
    this.hostility = hostility;
  }

  /** The p2p version to announce. */
  public int version() {
    return HelloMoves.version(hostility.hello());
  }

  @Override
  public Bytes body(Bytes padded) {
    return HandshakeMoves.body(hostility.handshake(), padded);
  }

  @Override
  public Bytes packet(Bytes packet) {
    return HandshakeMoves.packet(hostility.handshake(), packet);
  }

  @Override
  public Bytes seed(Bytes packet) {
    return HandshakeMoves.seed(hostility.handshake(), packet);
  }

  @Override
  public List<Frame> opening(Hello own) {
    return HelloMoves.opening(hostility.hello(), own);
  }

  @Override
  public Frame eth(Frame frame) {
    armed = !requested && REQUESTS.contains(frame.code());
    requested |= armed;
    return armed ? request(frame) : frame;
  }

  private Frame request(Frame frame) {
    return switch (hostility.frame()) {
      case SNAPPY_16M -> new Frame(frame.code(), CLAIMS_16M, false);
      case SNAPPY_OVER -> new Frame(frame.code(), CLAIMS_MORE, false);
      case SNAPPY_CORRUPT -> new Frame(frame.code(), CORRUPT, false);
      case PROPER, FLIP_HEADER, FLIP_HEADER_MAC, FLIP_BODY, FLIP_MAC, HEADER_DATA_1 -> frame;
    };
  }

  @Override
  public byte[] headerData(byte[] usual) {
    return armed && hostility.frame() == FrameMove.HEADER_DATA_1 ? OTHER_HEADER_DATA : usual;
  }

  @Override
  public void sealed(byte[] bytes, int offset, int length) {
    if (armed) {
      armed = false;
      flip(bytes, offset, length);
    }
  }

  private void flip(byte[] bytes, int offset, int length) {
    switch (hostility.frame()) {
      case FLIP_HEADER -> bytes[offset] ^= 1;
      case FLIP_HEADER_MAC -> bytes[offset + HEADER_BYTES] ^= 1;
      case FLIP_BODY -> bytes[offset + HEADER_BYTES + MAC_BYTES] ^= 1;
      case FLIP_MAC -> bytes[offset + length - 1] ^= 1;
      case PROPER, HEADER_DATA_1, SNAPPY_16M, SNAPPY_OVER, SNAPPY_CORRUPT -> {}
    }
  }

  @Override
  public List<Capability> hopes(Hello own) {
    return hostility.eager() ? hoped(own.capabilities()) : List.of();
  }

  @Override
  public int patienceSeconds() {
    return hostility.handshake() == HandshakeMove.SILENT
        ? LONG_SECONDS
        : Moves.super.patienceSeconds();
  }

  private List<Capability> hoped(List<Capability> offered) {
    Capability one = Capability.eth(hostility.hopedEth());
    return offered.contains(one) ? List.of(one) : offered;
  }
}
