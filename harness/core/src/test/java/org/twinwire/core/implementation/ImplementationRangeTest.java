package org.twinwire.core.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImplementationRangeTest {

  @ParameterizedTest
  @CsvSource({
    "go-ethereum, 1.17.10",
    "go-ethereum, unknown",
    "go-ethereum >=1.13 <1.17, 1.13.0",
    "go-ethereum >=1.13 <1.17, v1.16.9-stable-12b4131f",
    "go-ethereum <1.17, 1.16.9-unstable",
    "go-ethereum <1.17, 1.17.0-unstable-aaaa",
    "go-ethereum <1.17, 1.17.0-rc1",
    "go-ethereum <1.14.6, v1.14.6-0.20240613153353-27654d302227",
    "go-ethereum >=1.17, 1.17.0-stable",
    "go-ethereum >=1.17, 1.17.1-unstable",
    "go-ethereum <=1.13, 1.13.15",
    "go-ethereum >1.13, 1.14.0",
    "go-ethereum >=1.9, 1.10.26",
    "go-ethereum >=1.16.9, 1.16.9",
    "js-libp2p 3.x, 3.3.11",
    "js-libp2p 3, 3.0",
    "js-libp2p 3.3.11, 3.3.11",
    "@ethereumjs/devp2p 10, 10.0.0",
    "reth 1.1.4, v1.1.4-7cfb19a",
    "nethermind <1.30, 1.29.0+abcdef01",
  })
  void matchesAVersionWithinItsBounds(String range, String version) {
    assertThat(matches(range, version)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "go-ethereum >=1.13 <1.17, 1.17.0",
    "go-ethereum >=1.13 <1.17, 1.17.10-stable",
    "go-ethereum >=1.13 <1.17, 1.12.2",
    "go-ethereum >=1.13 <1.17, unknown",
    "go-ethereum >=1.13 <1.17, (devel)",
    "go-ethereum >=1.17, 1.17.0-unstable",
    "go-ethereum >1.13, 1.13.15",
    "go-ethereum <=1.13, 1.14.0",
    "go-ethereum 1.1, 1.16.9",
    "js-libp2p 3.x, 2.10.0",
    "js-libp2p 3.x, 3.0.0-rc1",
    "js-libp2p 3.x, 30.0.0",
  })
  void matchesNoOtherVersion(String range, String version) {
    assertThat(matches(range, version)).isFalse();
  }

  private static boolean matches(String range, String version) {
    String name = ImplementationRange.parse(range).name();
    return ImplementationRange.parse(range).matches(new Implementation(name, version));
  }

  @Test
  void matchesNoOtherImplementation() {
    assertThat(
            ImplementationRange.parse("go-ethereum")
                .matches(new Implementation("go-ethereum-fork", "1.16.9")))
        .isFalse();
  }

  @Test
  void isWrittenAsItWasRead() {
    assertThat(ImplementationRange.parse("  go-ethereum  >=1.13   <1.17 "))
        .hasToString("go-ethereum >=1.13 <1.17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"geth@*", "*", ">=1.13", "1.13"})
  void refusesWhatIsNoName(String text) {
    assertThatThrownBy(() -> ImplementationRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("got %s, expected the name of an implementation such as go-ethereum", text);
  }

  @ParameterizedTest
  @CsvSource({"geth, go-ethereum", "Geth, go-ethereum", "Besu, besu"})
  void suggestsTheImplementationOfAClientThatWasNamed(String client, String name) {
    assertThatThrownBy(() -> ImplementationRange.parse(client + " >=1.13"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "got %s, expected the name of an implementation; did you mean %s?", client, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {">=", "=1.13", ">=1.x", "1.13-stable", "1..2", "x", "<1.17,", "newest"})
  void refusesWhatIsNoBound(String bound) {
    assertThatThrownBy(() -> ImplementationRange.parse("go-ethereum " + bound))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("got %s, expected versions such as >=1.13 or <1.17 or 3.x", bound);
  }
}
