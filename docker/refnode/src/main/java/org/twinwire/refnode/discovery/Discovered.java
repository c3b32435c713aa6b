package org.twinwire.refnode.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.wire.discv4.Neighbour;
import org.twinwire.wire.enr.NodeRecord;

/** What became of a discover call, in the node contract's words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "found", value = Discovered.Found.class),
  @JsonSubTypes.Type(name = "replied", value = Discovered.Replied.class),
  @JsonSubTypes.Type(name = "timed-out", value = Discovered.TimedOut.class),
})
public sealed interface Discovered {

  /** The bootnode answered, and these of its neighbours did. */
  record Found(List<FoundNode> nodes, long elapsedNanos) implements Discovered {
    public Found {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * The bootnode answered the one packet.
   *
   * @param packets kinds of the replies, in their order
   * @param nodes whom they are about
   */
  record Replied(
      List<String> packets,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FoundNode> nodes,
      long elapsedNanos)
      implements Discovered {
    public Replied {
      packets = List.copyOf(packets);
      nodes = List.copyOf(nodes);
    }
  }

  /** The bootnode did not answer. {@code early} is false: the node waited for all of its time. */
  record TimedOut(long afterNanos, boolean early) implements Discovered {}

  /**
   * A node.
   *
   * @param id 128 hex digits
   * @param record its text, if it came
   * @param addresses by stack
   */
  record FoundNode(
      String id,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> record,
      Map<String, String> addresses) {
    public FoundNode {
      addresses = Map.copyOf(addresses);
    }

    static FoundNode of(NodeRecord record) {
      return new FoundNode(
          record.key().raw64().toUnprefixedHexString(),
          Optional.of(record.toString()),
          RecordAddresses.in(record));
    }

    /** A node of which nothing is known but what Neighbours say. */
    static FoundNode of(Neighbour neighbour) {
      return new FoundNode(
          neighbour.id().toUnprefixedHexString(), Optional.empty(), RecordAddresses.in(neighbour));
    }
  }
}
