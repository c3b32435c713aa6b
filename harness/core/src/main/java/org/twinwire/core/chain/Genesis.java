package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * The content of genesis.json; every fork up to London is active from block 0.
 *
 * @param nonce 8 bytes
 * @param timestamp seconds since 1970
 * @param extraData at most 32 bytes, or the signers of a chain that is sealed
 * @param coinbase 20 bytes
 * @param baseFee wei per gas
 * @param balances wei by address of 20 bytes
 */
record Genesis(
    long chainId,
    Bytes nonce,
    long timestamp,
    Bytes extraData,
    long gasLimit,
    BigInteger difficulty,
    Bytes32 mixHash,
    Bytes coinbase,
    BigInteger baseFee,
    SortedMap<Bytes, BigInteger> balances) {

  Genesis {
    balances = new TreeMap<>(balances);
  }

  /** Returns the state before block 1. */
  State state() {
    State state = new State();
    for (Map.Entry<Bytes, BigInteger> entry : balances.entrySet()) {
      state.credit(entry.getKey(), entry.getValue());
    }
    return state;
  }

  Header header() {
    return new Header(
        Bytes32.ZERO,
        Header.NO_OMMERS,
        coinbase,
        state().root(),
        TrieRoot.EMPTY,
        TrieRoot.EMPTY,
        Bloom.of(List.of()),
        difficulty,
        0,
        gasLimit,
        0,
        timestamp,
        extraData,
        mixHash,
        nonce,
        baseFee);
  }

  Block block() {
    Bytes noBody = Rlp.list(List.of(Rlp.list(List.of()), Rlp.list(List.of())));
    return new Block(0, header().hash(), header().encoded(), noBody, Optional.of(List.of()));
  }
}
