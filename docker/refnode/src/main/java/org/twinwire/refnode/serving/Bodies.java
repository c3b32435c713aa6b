package org.twinwire.refnode.serving;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.chain.Body;
import org.twinwire.refnode.chain.HashLookup;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockBodies;

/** GetBlockBodies (0x05). */
@AutoService(RequestKind.class)
public final class Bodies implements RequestKind {

  @Override
  public String word() {
    return "bodies";
  }

  @Override
  public EthCode code() {
    return EthCode.GET_BLOCK_BODIES;
  }

  @Override
  public EthRequest question(Arguments in) {
    return new GetBlockBodies(
        UInt64.ZERO, in.hexes("hashes", Bytes32.SIZE).stream().map(Bytes32::wrap).toList());
  }

  @Override
  public List<Bytes> items(EthRequest request, Served from, int ethVersion) {
    return new HashLookup(((GetBlockBodies) request).hashes())
        .in(hash -> from.chain().byHash(hash).map(Block::body));
  }

  @Override
  public Summary summary(List<Bytes> items, int ethVersion) {
    List<Body> bodies = items.stream().map(Body::parse).toList();
    return new Summary(
        List.of(), bodies.stream().map(body -> body.transactionsRoot().toHexString()).toList());
  }
}
