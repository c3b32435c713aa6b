package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StackTest {

  @Test
  void knowsWhichStacksDetectAlteredBytes() {
    assertThat(named(Stack::checksIntegrity)).contains("rlpx", "mplex", "yamux", "ws-yamux");
    assertThat(named(Stack::checksNothing)).containsExactly("mplex-plaintext", "yamux-plaintext");
  }

  @Test
  void knowsWhichStacksHaveStreams() {
    assertThat(named(stack -> !stack.hasStreams())).containsExactly("rlpx");
  }

  @Test
  void claimsNothingOfAForeignStack() {
    Stack foreign = Stack.of("quic-plaintext");

    assertThat(foreign.layers()).isEmpty();
    assertThat(foreign.checksIntegrity()).isFalse();
    assertThat(foreign.checksNothing()).isFalse();
    assertThat(foreign).hasToString("quic-plaintext");
  }

  @Test
  void isItsNameInJson() {
    assertThat(TraceJson.mapper().writeValueAsString(Stack.MPLEX)).isEqualTo("\"mplex\"");
    assertThat(TraceJson.mapper().readValue("\"mplex\"", Stack.class)).isEqualTo(Stack.MPLEX);
  }

  @Test
  void isKnownFromAnAddressOnlyWhereNoOtherStackHasTheForm() {
    assertThat(Stack.of(Stack.AddressForm.ENODE)).contains(Stack.RLPX);
    assertThat(Stack.of(Stack.AddressForm.MULTIADDR)).isEmpty();
    assertThat(Stack.of(Stack.AddressForm.MULTIADDR_WS)).isEmpty();
  }

  private static List<String> named(Predicate<Stack> which) {
    return Stack.names().stream().filter(name -> which.test(Stack.of(name))).toList();
  }
}
