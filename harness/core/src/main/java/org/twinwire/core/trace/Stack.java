package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.yaml.OneOf;

/**
 * A transport stack. In files it is its name.
 *
 * @param layers what it is made of; empty: the stack of a foreign node, of which only the name is
 *     known
 */
@OneOf(StackNames.class)
public record Stack(String name, Optional<Layers> layers) {

  private static final List<Stack> KNOWN = StackTable.read();

  public static final Stack RLPX = of("rlpx");
  public static final Stack MPLEX = of("mplex");

  /** Returns the stack with this name, known or not. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Stack of(String name) {
    return KNOWN.stream()
        .filter(stack -> stack.name.equals(name))
        .findFirst()
        .orElseGet(() -> new Stack(name, Optional.empty()));
  }

  /** Returns all that Twinwire knows, in the order in which it lists them. */
  static List<Stack> known() {
    return KNOWN;
  }

  /** Returns the names of all known stacks. */
  public static List<String> names() {
    return KNOWN.stream().map(Stack::name).toList();
  }

  /** Returns the stack whose nodes have addresses of this form; empty: several have. */
  public static Optional<Stack> of(AddressForm form) {
    List<Stack> having = KNOWN.stream().filter(stack -> stack.is(form)).toList();
    return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
  }

  /** Returns whether it is known to detect altered bytes. */
  public boolean checksIntegrity() {
    return layers.filter(made -> made.security() != Security.PLAINTEXT).isPresent();
  }

  /** Returns whether it is known to carry bytes that anybody may alter. */
  public boolean checksNothing() {
    return layers.filter(made -> made.security() == Security.PLAINTEXT).isPresent();
  }

  /** Returns whether it is known to carry several streams on one connection. */
  public boolean hasStreams() {
    return layers.filter(made -> made.muxer() != Muxer.NONE).isPresent();
  }

  /** Returns whether it is known to be carried by this transport. */
  boolean isOver(Transport transport) {
    return layers.filter(made -> made.transport() == transport).isPresent();
  }

  private boolean is(AddressForm form) {
    return layers.filter(made -> made.address() == form).isPresent();
  }

  @JsonValue
  @Override
  public String toString() {
    return name;
  }

  /** What a stack is made of, from the socket upwards, and how its nodes are addressed. */
  public record Layers(Transport transport, Security security, Muxer muxer, AddressForm address) {}

  /** What carries the bytes. */
  public enum Transport {
    TCP,
    WEBSOCKET
  }

  /** What encrypts and authenticates them. */
  public enum Security {
    ECIES,
    NOISE,
    PLAINTEXT
  }

  /** What divides them into streams. */
  public enum Muxer {
    NONE,
    MPLEX,
    YAMUX
  }

  /** How a node's address is written. */
  public enum AddressForm {
    @JsonProperty("enode")
    ENODE,
    @JsonProperty("multiaddr")
    MULTIADDR,
    /** With {@code /ws} behind the port. */
    @JsonProperty("multiaddr-ws")
    MULTIADDR_WS
  }
}
