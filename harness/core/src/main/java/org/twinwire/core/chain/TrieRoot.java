package org.twinwire.core.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;

/** Computes the root of a Merkle Patricia trie (yellow paper, appendix D). */
final class TrieRoot {

  /** Root of the empty trie. */
  static final Bytes32 EMPTY = Keccak.hash(RLP.encodeValue(Bytes.EMPTY));

  private static final int BRANCHES = 16;
  private static final int HASHED_FROM = Bytes32.SIZE;
  private static final int ODD = 0x10;
  private static final int LEAF = 0x20;

  private TrieRoot() {}

  static Bytes32 of(Map<Bytes, Bytes> content) {
    List<Entry> entries = new ArrayList<>();
    content.forEach((key, value) -> entries.add(new Entry(nibbles(key), value)));
    return root(entries);
  }

  /** Returns the root of the trie whose keys are the RLP of the index: transactions, receipts. */
  static Bytes32 ofList(List<Bytes> items) {
    List<Entry> entries = new ArrayList<>();
    items.forEach(item -> entries.add(new Entry(nibbles(RLP.encodeInt(entries.size())), item)));
    return root(entries);
  }

  private static Bytes32 root(List<Entry> entries) {
    entries.sort(
        Comparator.comparing(entry -> entry.path.toArrayUnsafe(), Arrays::compareUnsigned));
    return entries.isEmpty() ? EMPTY : Keccak.hash(node(entries, 0));
  }

  /** Returns the node over entries that share the first {@code depth} nibbles. */
  private static Bytes node(List<Entry> entries, int depth) {
    if (entries.size() == 1) {
      return leaf(entries.getFirst(), depth);
    }
    int fork = depth + shared(entries.getFirst(), entries.getLast(), depth);
    return fork > depth ? extension(entries, depth, fork) : branch(entries, depth);
  }

  private static Bytes leaf(Entry entry, int depth) {
    Bytes path = hexPrefix(entry.path, depth, entry.path.size(), LEAF);
    return Rlp.list(List.of(RLP.encodeValue(path), RLP.encodeValue(entry.value)));
  }

  private static Bytes extension(List<Entry> entries, int depth, int fork) {
    Bytes path = hexPrefix(entries.getFirst().path, depth, fork, 0);
    return Rlp.list(List.of(RLP.encodeValue(path), reference(branch(entries, fork))));
  }

  private static Bytes branch(List<Entry> entries, int depth) {
    boolean endsHere = entries.getFirst().path.size() == depth;
    List<Bytes> items = new ArrayList<>();
    int from = endsHere ? 1 : 0;
    for (int nibble = 0; nibble < BRANCHES; nibble++) {
      int to = endOf(entries, from, depth, nibble);
      items.add(child(entries.subList(from, to), depth + 1));
      from = to;
    }
    items.add(RLP.encodeValue(endsHere ? entries.getFirst().value : Bytes.EMPTY));
    return Rlp.list(items);
  }

  private static Bytes child(List<Entry> entries, int depth) {
    return entries.isEmpty() ? RLP.encodeValue(Bytes.EMPTY) : reference(node(entries, depth));
  }

  private static int endOf(List<Entry> entries, int from, int depth, int nibble) {
    int to = from;
    while (to < entries.size() && entries.get(to).path.get(depth) == nibble) {
      to++;
    }
    return to;
  }

  /** Returns the reference of a node: its hash, or the node itself if it is shorter. */
  private static Bytes reference(Bytes node) {
    return node.size() < HASHED_FROM ? node : RLP.encodeValue(Keccak.hash(node));
  }

  private static int shared(Entry first, Entry last, int depth) {
    return first.path.slice(depth).commonPrefixLength(last.path.slice(depth));
  }

  private static Bytes hexPrefix(Bytes path, int from, int to, int flags) {
    boolean odd = (to - from) % 2 == 1;
    byte[] packed = new byte[(to - from) / 2 + 1];
    packed[0] = (byte) (odd ? flags | ODD | path.get(from) : flags);
    int next = odd ? from + 1 : from;
    for (int i = 1; i < packed.length; i++, next += 2) {
      packed[i] = (byte) (path.get(next) << 4 | path.get(next + 1));
    }
    return Bytes.wrap(packed);
  }

  private static Bytes nibbles(Bytes key) {
    byte[] nibbles = new byte[key.size() * 2];
    for (int i = 0; i < key.size(); i++) {
      nibbles[2 * i] = (byte) (key.get(i) >> 4 & 0x0f);
      nibbles[2 * i + 1] = (byte) (key.get(i) & 0x0f);
    }
    return Bytes.wrap(nibbles);
  }

  /**
   * A value and its path in the trie.
   *
   * @param path one nibble per byte
   */
  private record Entry(Bytes path, Bytes value) {}
}
