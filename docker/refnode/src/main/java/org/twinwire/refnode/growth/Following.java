package org.twinwire.refnode.growth;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt256;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.chain.Header;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.refnode.session.Announcements;
import org.twinwire.refnode.session.Session;
import org.twinwire.wire.eth.BlockRangeUpdate;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.NewBlock;
import org.twinwire.wire.eth.NewBlockHashes;

/**
 * Follows what peers announce. A whole block whose parent is known is imported at once; anything
 * else that is new is fetched, one block with its ancestors after the other. What is invalid is
 * logged and forgotten, and the session goes on, as in go-ethereum.
 */
final class Following implements Announcements {

  /** Announcements that wait for those before them. */
  private static final int WAITING_MAX = 1024;

  private static final int PARTS = 3;

  private final Imports imports;
  private final Queue<Announced> waiting = new ArrayDeque<>();
  private Optional<Fetch> fetch = Optional.empty();

  /** What a peer announced and is not known yet. */
  private record Announced(Session by, Bytes32 hash, long number, Optional<NewBlock> whole) {}

  Following(Imports imports) {
    this.imports = imports;
  }

  /** Forgets what is not fetched yet. */
  void reset() {
    waiting.clear();
    fetch = Optional.empty();
  }

  @Override
  public void announced(Session by, EthMessage announcement) {
    try {
      switch (announcement) {
        case NewBlock block -> block(by, block);
        case NewBlockHashes hashes ->
            hashes
                .blocks()
                .forEach(each -> hash(by, each.hash(), each.number().toLong(), Optional.empty()));
        case BlockRangeUpdate update -> range(by, update);
        default -> throw new IllegalStateException("no announcement: " + announcement.code());
      }
    } catch (IllegalArgumentException invalid) {
      by.warn("announced block: " + invalid.getMessage());
    }
  }

  /** A range that ends at or below the head brings nothing new. */
  private void range(Session by, BlockRangeUpdate update) {
    long latest = update.range().latest().toLong();
    if (Long.compareUnsigned(latest, imports.headNumber()) > 0) {
      hash(by, update.range().latestHash(), latest, Optional.empty());
    }
  }

  private void block(Session by, NewBlock announced) {
    Header fields = Header.parse(parts(announced).getFirst().encoded());
    if (imports.find(fields.parentHash()).isPresent()) {
      by.peerGot(fields.hash());
      importWhole(by, announced);
    } else {
      hash(by, fields.hash(), fields.number(), Optional.of(announced));
    }
  }

  private void hash(Session by, Bytes32 hash, long number, Optional<NewBlock> whole) {
    by.peerGot(hash);
    if (imports.find(hash).isPresent()) {
      return;
    }
    if (waiting.size() >= WAITING_MAX) {
      by.warn("announcements: got one more (expected: at most %d)".formatted(WAITING_MAX));
      return;
    }
    waiting.add(new Announced(by, hash, number, whole));
    next();
  }

  /** Goes on with what waits, unless something is being fetched. */
  private void next() {
    while (fetch.isEmpty() && !waiting.isEmpty()) {
      Announced first = waiting.remove();
      if (imports.find(first.hash()).isEmpty()) {
        begin(first);
      }
    }
  }

  private void begin(Announced announced) {
    Optional<NewBlock> whole =
        announced.whole().filter(block -> imports.find(parentOf(block)).isPresent());
    if (whole.isPresent()) {
      importWhole(announced.by(), whole.get());
      return;
    }
    Fetch begun =
        new Fetch(announced.by(), imports, block -> take(announced.by(), block), this::done);
    fetch = Optional.of(begun);
    begun.start(announced.hash(), announced.number());
  }

  private void done(Fetch ended) {
    if (fetch.filter(ended::equals).isPresent()) {
      fetch = Optional.empty();
      next();
    }
  }

  private static Bytes32 parentOf(NewBlock block) {
    return Header.parse(parts(block).getFirst().encoded()).parentHash();
  }

  private static List<RlpItem> parts(NewBlock announced) {
    List<RlpItem> parts = RlpItem.list(announced.block());
    if (parts.size() < PARTS) {
      throw new IllegalArgumentException(
          "got %d items (expected: header, transactions, ommers)".formatted(parts.size()));
    }
    return parts;
  }

  private void importWhole(Session by, NewBlock announced) {
    try {
      List<RlpItem> parts = parts(announced);
      Bytes header = parts.getFirst().encoded();
      Block parent = imports.find(Header.parse(header).parentHash()).orElseThrow();
      Block block = Block.after(parent, header, body(parts)).checked(parent);
      requireDifficulty(block, announced.totalDifficulty());
      take(by, block);
    } catch (IllegalArgumentException invalid) {
      by.warn("announced block: " + invalid.getMessage());
    }
  }

  private static Bytes body(List<RlpItem> parts) {
    return RLP.encodeList(
        writer -> parts.stream().skip(1).forEach(part -> writer.writeRLP(part.encoded())));
  }

  private static void requireDifficulty(Block block, UInt256 total) {
    if (!block.totalDifficulty().equals(total)) {
      throw new IllegalArgumentException(
          "total difficulty of block %d: got %s (expected: %s)"
              .formatted(
                  block.number(),
                  total.toDecimalString(),
                  block.totalDifficulty().toDecimalString()));
    }
  }

  /** Whoever announced a block has its ancestors as well. */
  private void take(Session by, Block block) {
    by.peerGot(block.hash());
    if (imports.find(block.hash()).isPresent()) {
      return;
    }
    if (imports.wouldReorganise(block) && by.departs(Hook::keepsChain)) {
      imports.keepBeside(block);
    } else {
      imports.add(block, Announcing.AUTO);
    }
  }
}
