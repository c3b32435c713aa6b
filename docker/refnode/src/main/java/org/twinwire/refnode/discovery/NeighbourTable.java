package org.twinwire.refnode.discovery;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.wire.discv4.Neighbour;
import org.twinwire.wire.eth.Keccak;

/** The nodes that an identity knows. It is told of them: nobody gets in by talking to it. */
final class NeighbourTable {

  /** k of discv4: "the closest 16 nodes to target". */
  static final int CLOSEST = 16;

  private final List<Neighbour> known = new ArrayList<>();

  void add(Neighbour neighbour) {
    known.add(neighbour);
  }

  /** Keeps the first of them only. */
  void cut(int size) {
    known.subList(size, known.size()).clear();
  }

  /** The closest ones, in the order in which they were added. */
  List<Neighbour> closest(Bytes target) {
    Bytes32 to = Keccak.keccak256(target);
    List<Neighbour> nearest =
        known.stream()
            .sorted(comparing(one -> Keccak.keccak256(one.id()).xor(to).toUnsignedBigInteger()))
            .limit(CLOSEST)
            .toList();
    return known.stream().filter(nearest::contains).toList();
  }
}
