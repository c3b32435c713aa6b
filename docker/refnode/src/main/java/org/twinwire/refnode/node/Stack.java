package org.twinwire.refnode.node;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinwire.multiformats.Multiaddr;
import org.twinwire.refnode.link.Connections;
import org.twinwire.refnode.vocabulary.NotOffered;

/** The stacks this node speaks. */
public enum Stack {
  RLPX("rlpx"),
  MPLEX("mplex"),
  MPLEX_PLAINTEXT("mplex-plaintext"),
  YAMUX("yamux"),
  YAMUX_PLAINTEXT("yamux-plaintext");

  private final String word;

  Stack(String word) {
    this.word = word;
  }

  /** The name in the node contract. */
  public String word() {
    return word;
  }

  /** {@link NotOffered} if this node has no such stack. */
  public static Stack of(String word) {
    Optional<Stack> stack =
        Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    return stack.orElseThrow(() -> new NotOffered("stack=" + word, words()));
  }

  /** Reads an address in this stack's form. */
  public PeerAddress parse(String address) {
    return this == RLPX ? PeerAddress.Enode.parse(address) : PeerAddress.Multi.parse(address);
  }

  /** Where this node can be reached over this stack. */
  PeerAddress address(Connections self, String host, int port) {
    return this == RLPX
        ? new PeerAddress.Enode(self.publicKey(), host, port)
        : new PeerAddress.Multi(new Multiaddr(host, port, Optional.of(self.peerId())));
  }

  private static String words() {
    return Arrays.stream(values()).map(Stack::word).collect(Collectors.joining(", "));
  }
}
