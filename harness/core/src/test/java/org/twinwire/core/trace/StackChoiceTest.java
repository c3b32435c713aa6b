package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StackChoiceTest {

  @Test
  void isOneStackByItsName() {
    assertThat(new StackChoice("yamux").stacks()).containsExactly("yamux");
  }

  @Test
  void isEveryStackOfAGroup() {
    assertThat(new StackChoice("all").stacks()).isEqualTo(Stack.names());
    assertThat(new StackChoice("streams").stacks())
        .contains("mplex", "yamux-plaintext", "ws-mplex")
        .doesNotContain("rlpx");
    assertThat(new StackChoice("streams-secure").stacks())
        .contains("mplex", "yamux")
        .doesNotContain("rlpx", "mplex-plaintext");
    assertThat(new StackChoice("streams-plaintext").stacks())
        .containsExactly("mplex-plaintext", "yamux-plaintext");
    assertThat(new StackChoice("streams-tcp").stacks())
        .containsExactly("mplex", "mplex-plaintext", "yamux", "yamux-plaintext");
    assertThat(new StackChoice("streams-websocket").stacks())
        .containsExactly("ws-mplex", "ws-yamux");
  }

  @Test
  void namesEachChosenStackOnce() {
    List<StackChoice> choices =
        List.of(new StackChoice("yamux"), new StackChoice("streams-tcp"), new StackChoice("rlpx"));

    assertThat(StackChoice.stacks(choices))
        .containsExactly("yamux", "mplex", "mplex-plaintext", "yamux-plaintext", "rlpx");
  }

  @Test
  void saysWhichWordWasProbablyMeant() {
    assertThat(StackChoice.problem("streams")).isEmpty();
    assertThat(StackChoice.problem("straems").orElseThrow())
        .startsWith("stack: got straems, expected one of rlpx, mplex,")
        .endsWith("(did you mean streams?)");
  }
}
