package org.twinwire.refnode.sync;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.chain.Header;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockHeaders;
import org.twinwire.wire.eth.Origin;

/** The header of the peer's head, of which Status has only the hash. */
final class HeadFetch implements Fetch {

  private final Bytes32 hash;
  private Optional<Header> head = Optional.empty();

  HeadFetch(Bytes32 hash) {
    this.hash = hash;
  }

  @Override
  public EthRequest question() {
    return new GetBlockHeaders(
        UInt64.ZERO, new Origin.ByHash(hash), UInt64.ONE, UInt64.ZERO, false);
  }

  @Override
  public int wanted() {
    return 1;
  }

  @Override
  public void take(List<Bytes> items) {
    Header header = Header.parse(items.getFirst());
    Expected.that("head", header.hash(), hash);
    head = Optional.of(header);
  }

  @Override
  public boolean isComplete() {
    return head.isPresent();
  }

  /** Its number; once it is complete. */
  long number() {
    return head.orElseThrow().number();
  }
}
