package org.twinwire.refnode.session;

import java.util.List;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.Origin;

/** What a request asks for, before it has an id. */
public sealed interface Question {

  EthMessage with(UInt64 requestId);

  EthCode code();

  EthCode answerCode();

  /** Items that an answer may have. */
  UInt64 itemsMax();

  /** GetBlockHeaders (0x03). */
  record Headers(Origin origin, UInt64 limit, UInt64 skip, boolean reverse) implements Question {

    @Override
    public EthMessage with(UInt64 requestId) {
      return new EthMessage.GetBlockHeaders(requestId, origin, limit, skip, reverse);
    }

    @Override
    public EthCode code() {
      return EthCode.GET_BLOCK_HEADERS;
    }

    @Override
    public EthCode answerCode() {
      return EthCode.BLOCK_HEADERS;
    }

    @Override
    public UInt64 itemsMax() {
      return limit;
    }
  }

  /** GetBlockBodies (0x05). */
  record Bodies(List<Bytes32> hashes) implements Question {
    public Bodies {
      hashes = List.copyOf(hashes);
    }

    @Override
    public EthMessage with(UInt64 requestId) {
      return new EthMessage.GetBlockBodies(requestId, hashes);
    }

    @Override
    public EthCode code() {
      return EthCode.GET_BLOCK_BODIES;
    }

    @Override
    public EthCode answerCode() {
      return EthCode.BLOCK_BODIES;
    }

    @Override
    public UInt64 itemsMax() {
      return UInt64.valueOf(hashes.size());
    }
  }
}
