package org.twinwire.refnode.growth;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.chain.Header;
import org.twinwire.refnode.session.Reply;
import org.twinwire.refnode.session.Request;
import org.twinwire.refnode.session.Session;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetBlockBodies;
import org.twinwire.wire.eth.GetBlockHeaders;
import org.twinwire.wire.eth.Origin;

/**
 * Fetches a block that a peer announced: its header, those of its ancestors back to a block that is
 * known, and then all bodies. Event loop only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // every reply comes, if only that of a timeout
final class Fetch {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Headers per request (go-ethereum, MaxHeaderFetch). */
  private static final int HEADERS = 192;

  /** Headers that are asked for once the first ones have led to nothing that is known. */
  private static final int BACK = 16;

  /** Bodies per request (go-ethereum, MaxBlockFetch). */
  private static final int BODIES = 128;

  /** Ancestors of an announced block that may be missing; a longer way is a matter for a sync. */
  private static final int MISSING_MAX = 1024;

  private final Session peer;
  private final Imports imports;
  private final Consumer<Block> fetched;
  private final Consumer<Fetch> done;
  private final Deque<Bytes> headers = new ArrayDeque<>();

  /**
   * @param fetched gets each block behind its parent, which is known then
   * @param done called once, whatever came of it
   */
  Fetch(Session peer, Imports imports, Consumer<Block> fetched, Consumer<Fetch> done) {
    this.peer = peer;
    this.imports = imports;
    this.fetched = fetched;
    this.done = done;
  }

  /** Asks for the block and as many ancestors as its number says are missing. */
  void start(Bytes32 hash, long number) {
    askHeaders(hash, Math.clamp(number - imports.headNumber(), 1, HEADERS));
  }

  private void askHeaders(Bytes32 last, int count) {
    ask(
        new GetBlockHeaders(
            UInt64.ZERO, new Origin.ByHash(last), UInt64.valueOf(count), UInt64.ZERO, true),
        items -> headers(last, items));
  }

  private void headers(Bytes32 last, List<Bytes> items) {
    Bytes32 expected = last;
    for (Bytes item : items) {
      Header header = Header.parse(item);
      require("hash of header " + header.number(), header.hash(), expected);
      headers.addFirst(item);
      expected = header.parentHash();
      if (imports.find(expected).isPresent()) {
        askBodies();
        return;
      }
    }
    if (headers.size() > MISSING_MAX) {
      throw new IllegalArgumentException(
          "ancestors: got %d that are not known (expected: at most %d)"
              .formatted(headers.size(), MISSING_MAX));
    }
    askHeaders(expected, BACK);
  }

  private void askBodies() {
    if (headers.isEmpty()) {
      done.accept(this);
      return;
    }
    List<Bytes32> hashes =
        headers.stream().limit(BODIES).map(header -> Header.parse(header).hash()).toList();
    ask(new GetBlockBodies(UInt64.ZERO, hashes), this::bodies);
  }

  private void bodies(List<Bytes> items) {
    for (Bytes body : new ArrayList<>(items)) {
      Bytes header = headers.removeFirst();
      Block parent = imports.find(Header.parse(header).parentHash()).orElseThrow();
      fetched.accept(Block.after(parent, header, body).checked(parent));
    }
    askBodies();
  }

  /** Asks for items; without any there is no way forward. */
  private void ask(EthRequest question, Consumer<List<Bytes>> next) {
    peer.ask(List.of(new Request(Optional.empty(), question, TIMEOUT)), false)
        .getFirst()
        .thenAccept(reply -> replied(question, reply, next));
  }

  private void replied(EthRequest question, Reply reply, Consumer<List<Bytes>> next) {
    List<Bytes> items = reply instanceof Reply.Items answer ? answer.items() : List.of();
    if (items.isEmpty()) {
      peer.warn(
          "announced block: %s: got no items (expected: at least 1)"
              .formatted(question.code().specName()));
      done.accept(this);
      return;
    }
    try {
      next.accept(items);
    } catch (IllegalArgumentException invalid) {
      peer.warn("announced block: " + invalid.getMessage());
      done.accept(this);
    }
  }

  private static void require(String what, Object got, Object expected) {
    if (!got.equals(expected)) {
      throw new IllegalArgumentException(
          "%s: got %s (expected: %s)".formatted(what, got, expected));
    }
  }
}
