package org.twinwire.core.chain;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/**
 * What the maker of a block decides; everything else follows.
 *
 * @param ommers headers of its ommers
 */
record Draft(
    Bytes coinbase,
    long timestamp,
    Bytes extraData,
    Bytes32 mixHash,
    Bytes nonce,
    List<Transaction> transactions,
    List<Header> ommers) {

  Draft {
    transactions = List.copyOf(transactions);
    ommers = List.copyOf(ommers);
  }

  /**
   * Executes the block after {@code parent}.
   *
   * @param state the state after {@code parent}; changed to the state after this block
   */
  Made on(Header parent, State state) {
    long number = parent.number() + 1;
    Execution execution = new Execution(state, coinbase, London.baseFee(parent), parent.gasLimit());
    transactions.forEach(execution::run);
    execution.reward(number, ommers);
    List<Bytes> receipts = execution.receipts().stream().map(Receipt::encoded).toList();
    return new Made(header(parent, state.root(), execution, receipts), body(), receipts);
  }

  private Header header(
      Header parent, Bytes32 stateRoot, Execution execution, List<Bytes> receipts) {
    return new Header(
        parent.hash(),
        Keccak.hash(ommersItem()),
        coinbase,
        stateRoot,
        TrieRoot.ofList(transactions.stream().map(Transaction::encoded).toList()),
        TrieRoot.ofList(receipts),
        Bloom.of(execution.logs()),
        London.difficulty(parent, timestamp),
        parent.number() + 1,
        parent.gasLimit(),
        execution.gasUsed(),
        timestamp,
        extraData,
        mixHash,
        nonce,
        London.baseFee(parent));
  }

  private Bytes body() {
    List<Bytes> items = transactions.stream().map(Transaction::bodyItem).toList();
    return Rlp.list(List.of(Rlp.list(items), ommersItem()));
  }

  private Bytes ommersItem() {
    return Rlp.list(ommers.stream().map(Header::encoded).toList());
  }

  /** A finished block. */
  record Made(Header header, Bytes body, List<Bytes> receipts) {
    Made {
      receipts = List.copyOf(receipts);
    }

    Block block() {
      return new Block(
          header.number(), header.hash(), header.encoded(), body, Optional.of(receipts));
    }
  }
}
