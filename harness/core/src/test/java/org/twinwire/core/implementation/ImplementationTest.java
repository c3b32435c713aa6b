package org.twinwire.core.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.core.trace.Role;

class ImplementationTest {

  @ParameterizedTest
  @CsvSource({
    "Geth/v1.17.10-stable-1a2b3c4d/linux-amd64/go1.26, go-ethereum, 1.17.10-stable-1a2b3c4d",
    "Geth/my-name/v1.13.2-stable/linux-amd64/go1.21, go-ethereum, 1.13.2-stable",
    "besu/v24.12.0/linux-x86_64/openjdk-java-21, besu, 24.12.0",
    "Nethermind/v1.29.0+abcdef01/linux-x64/dotnet9.0.0, nethermind, 1.29.0+abcdef01",
    "erigon/v3.0.0-alpha5/linux-amd64/go1.22, erigon, 3.0.0-alpha5",
    "reth/v1.1.4-7cfb19a/x86_64-unknown-linux-gnu, reth, 1.1.4-7cfb19a",
    "ethereumjs-devp2p/v10.0.0/linux-nodejs, @ethereumjs/devp2p, 10.0.0",
    "js-libp2p/3.3.11 node/v20.19.2, js-libp2p, 3.3.11",
    "libp2p/2.10.0 UserAgent=v20.19.2, js-libp2p, 2.10.0",
    "Something/v7.1/os, something, 7.1",
    "py-libp2p, py-libp2p, unknown",
    "Geth/linux-amd64/go, go-ethereum, unknown",
  })
  void isReadFromTheClientStringOfAPeer(String client, String name, String version) {
    assertThat(Implementation.ofClient(client)).contains(new Implementation(name, version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "/", "/v1.2.3"})
  void isNotReadFromATextWithoutAName(String client) {
    assertThat(Implementation.ofClient(client)).isEmpty();
  }

  @Test
  void carriesItsStacksOnly() {
    Implementation muxer = new Implementation("js-libp2p", "3.3.11", Set.of("mplex", "yamux"));
    Implementation whole = new Implementation("go-ethereum", "1.16.9");
    PairImplementations pair = new PairImplementations(List.of(muxer), List.of(whole));

    assertThat(pair.on("mplex").of(Role.DIALER)).containsExactly(muxer);
    assertThat(pair.on("rlpx").of(Role.DIALER)).isEmpty();
    assertThat(pair.on("rlpx").of(Role.LISTENER)).containsExactly(whole);
  }

  @Test
  void hasANameAndAVersion() {
    assertThatThrownBy(() -> new Implementation(" ", "1.0"))
        .hasMessage("name: got  , expected the name of a library or client");
    assertThatThrownBy(() -> new Implementation("besu", ""))
        .hasMessage("version: got , expected its version");
  }
}
