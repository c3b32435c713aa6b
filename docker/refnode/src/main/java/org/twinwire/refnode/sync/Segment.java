package org.twinwire.refnode.sync;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.chain.Body;
import org.twinwire.refnode.chain.Header;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockBodies;
import org.twinwire.wire.eth.GetBlockHeaders;
import org.twinwire.wire.eth.Origin;

/**
 * Consecutive blocks: first their headers, then their bodies. Checks numbers, parent links within
 * the segment, transactions roots and ommers hashes. Of bodies it keeps nothing.
 */
final class Segment implements Fetch {

  private final long from;
  private final int blocks;
  private final List<Header> headers = new ArrayList<>();
  private int bodies;

  private Segment(long from, int blocks) {
    this.from = from;
    this.blocks = blocks;
  }

  /** The segment that begins with this block and does not go beyond the head. */
  static Segment from(long number, long head, int most) {
    return new Segment(number, (int) Math.min(most, head - number + 1));
  }

  @Override
  public EthRequest question() {
    if (headers.size() < blocks) {
      Origin next = new Origin.ByNumber(UInt64.valueOf(from + headers.size()));
      return new GetBlockHeaders(UInt64.ZERO, next, UInt64.valueOf(wanted()), UInt64.ZERO, false);
    }
    List<Header> left = headers.subList(bodies, blocks);
    return new GetBlockBodies(UInt64.ZERO, left.stream().map(Header::hash).toList());
  }

  @Override
  public int wanted() {
    return headers.size() < blocks ? blocks - headers.size() : blocks - bodies;
  }

  @Override
  public void take(List<Bytes> items) {
    List<Bytes> asked = items.subList(0, Math.min(items.size(), wanted()));
    if (headers.size() < blocks) {
      asked.stream().map(Header::parse).forEach(this::take);
    } else {
      asked.stream().map(Body::parse).forEach(this::take);
    }
  }

  private void take(Header header) {
    Expected.that("number", header.number(), from + headers.size());
    if (!headers.isEmpty()) {
      expectParent(header, headers.getLast());
    }
    headers.add(header);
  }

  private void take(Body body) {
    Header header = headers.get(bodies);
    String ofBlock = " of block " + header.number();
    Expected.that(
        "transactions root" + ofBlock, body.transactionsRoot(), header.transactionsRoot());
    Expected.that("ommers hash" + ofBlock, body.ommersHash(), header.ommersHash());
    bodies++;
  }

  @Override
  public boolean isComplete() {
    return bodies == blocks;
  }

  /** Number of its last block. */
  long to() {
    return from + blocks - 1;
  }

  /** Its last header, after its first was checked against the block before; once it is complete. */
  Header behind(Header before) {
    expectParent(headers.getFirst(), before);
    return headers.getLast();
  }

  private static void expectParent(Header header, Header parent) {
    Expected.that("parent of block " + header.number(), header.parentHash(), parent.hash());
  }
}
