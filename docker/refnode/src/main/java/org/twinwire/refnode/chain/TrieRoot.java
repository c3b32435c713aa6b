package org.twinwire.refnode.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPWriter;
import org.twinwire.wire.eth.Keccak;

/**
 * Root of a Merkle Patricia trie that is built once and never changed (Yellow Paper, appendix D).
 */
public final class TrieRoot {

  /** Root of the trie without entries. */
  public static final Bytes32 EMPTY = Keccak.keccak256(RLP.encodeValue(Bytes.EMPTY));

  private static final int BRANCHES = 16;
  private static final int HASHED_FROM_BYTES = 32;

  private TrieRoot() {}

  /** Root over {@code rlp(index) → value}, as for transactions. */
  public static Bytes32 ofList(List<Bytes> values) {
    Map<Bytes, Bytes> entries = new HashMap<>();
    for (int index = 0; index < values.size(); index++) {
      entries.put(RLP.encodeInt(index), values.get(index));
    }
    return of(entries);
  }

  /** Root over {@code keccak256(key) → value}, as for accounts. */
  public static Bytes32 secure(Map<Bytes, Bytes> entries) {
    Map<Bytes, Bytes> hashed = new HashMap<>();
    entries.forEach((key, value) -> hashed.put(Keccak.keccak256(key), value));
    return of(hashed);
  }

  /** Root over the entries as they are. */
  public static Bytes32 of(Map<Bytes, Bytes> entries) {
    if (entries.isEmpty()) {
      return EMPTY;
    }
    List<Leaf> leaves = new ArrayList<>();
    entries.forEach((key, value) -> leaves.add(new Leaf(nibbles(key), value)));
    leaves.sort((one, other) -> Arrays.compare(one.nibbles, other.nibbles));
    return Keccak.keccak256(node(leaves, 0));
  }

  /** RLP of the node over {@code leaves}, which all agree on the first {@code depth} nibbles. */
  private static Bytes node(List<Leaf> leaves, int depth) {
    if (leaves.size() == 1) {
      Leaf leaf = leaves.getFirst();
      return pair(
          leaf.path(depth, leaf.nibbles.length, true), writer -> writer.writeValue(leaf.value));
    }
    int shared = sharedUntil(leaves, depth);
    if (shared > depth) {
      Bytes path = leaves.getFirst().path(depth, shared, false);
      return pair(path, writer -> reference(writer, branch(leaves, shared)));
    }
    return branch(leaves, depth);
  }

  private static Bytes branch(List<Leaf> leaves, int depth) {
    return RLP.encodeList(
        writer -> {
          for (int nibble = 0; nibble < BRANCHES; nibble++) {
            List<Leaf> below = below(leaves, depth, nibble);
            if (below.isEmpty()) {
              writer.writeValue(Bytes.EMPTY);
            } else {
              reference(writer, node(below, depth + 1));
            }
          }
          writer.writeValue(valueEndingAt(leaves, depth));
        });
  }

  private static List<Leaf> below(List<Leaf> leaves, int depth, int nibble) {
    return leaves.stream()
        .filter(leaf -> leaf.nibbles.length > depth && leaf.nibbles[depth] == nibble)
        .toList();
  }

  private static Bytes valueEndingAt(List<Leaf> leaves, int depth) {
    return leaves.stream()
        .filter(leaf -> leaf.nibbles.length == depth)
        .map(Leaf::value)
        .findFirst()
        .orElse(Bytes.EMPTY);
  }

  private static int sharedUntil(List<Leaf> leaves, int depth) {
    byte[] first = leaves.getFirst().nibbles;
    byte[] last = leaves.getLast().nibbles;
    int end = Math.min(first.length, last.length);
    int at = depth;
    while (at < end && first[at] == last[at]) {
      at++;
    }
    return at;
  }

  private static void reference(RLPWriter writer, Bytes node) {
    if (node.size() < HASHED_FROM_BYTES) {
      writer.writeRLP(node);
    } else {
      writer.writeValue(Keccak.keccak256(node));
    }
  }

  private static Bytes pair(Bytes path, Consumer<RLPWriter> second) {
    return RLP.encodeList(
        writer -> {
          writer.writeValue(path);
          second.accept(writer);
        });
  }

  private static byte[] nibbles(Bytes key) {
    byte[] nibbles = new byte[key.size() * 2];
    for (int at = 0; at < key.size(); at++) {
      nibbles[2 * at] = (byte) ((key.get(at) >> 4) & 0xf);
      nibbles[2 * at + 1] = (byte) (key.get(at) & 0xf);
    }
    return nibbles;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
  private record Leaf(byte[] nibbles, Bytes value) {

    /** Hex-prefix encoding of the nibbles {@code from}–{@code to} (Yellow Paper, appendix C). */
    Bytes path(int from, int to, boolean isLeaf) {
      int flag = isLeaf ? 2 : 0;
      int length = to - from;
      byte[] path = new byte[length / 2 + 1];
      int at = from;
      path[0] = (byte) (length % 2 == 1 ? (flag + 1) << 4 | nibbles[at++] : flag << 4);
      for (int pair = 1; pair < path.length; pair++) {
        path[pair] = (byte) (nibbles[at++] << 4 | nibbles[at++]);
      }
      return Bytes.wrap(path);
    }
  }
}
