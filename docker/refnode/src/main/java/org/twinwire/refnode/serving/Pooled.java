package org.twinwire.refnode.serving;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.HashLookup;
import org.twinwire.refnode.chain.Pool;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetPooledTransactions;

/** GetPooledTransactions (0x09). */
@AutoService(RequestKind.class)
public final class Pooled implements RequestKind {

  @Override
  public String word() {
    return "pooled";
  }

  @Override
  public EthCode code() {
    return EthCode.GET_POOLED_TRANSACTIONS;
  }

  @Override
  public EthRequest question(Arguments in) {
    return new GetPooledTransactions(
        UInt64.ZERO, in.hexes("hashes", Bytes32.SIZE).stream().map(Bytes32::wrap).toList());
  }

  @Override
  public boolean isIn(Chain chain) {
    return !chain.pool().isEmpty();
  }

  @Override
  public List<Bytes> items(EthRequest request, Served from, int ethVersion) {
    return new HashLookup(((GetPooledTransactions) request).hashes()).in(from.pool());
  }

  @Override
  public Summary summary(List<Bytes> items, int ethVersion) {
    return new Summary(List.of(), items.stream().map(Pool::hash).map(Bytes::toHexString).toList());
  }
}
