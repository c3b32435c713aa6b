package org.twinwire.refnode.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Roots from ethereum/tests, TrieTests, and the Yellow Paper. */
class TrieRootTest {

  @Test
  void knowsTheRootOfNothing() {
    assertThat(TrieRoot.EMPTY.toHexString())
        .isEqualTo("0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421");
  }

  @Test
  void agreesOnDogs() {
    assertThat(root("doe", "reindeer", "dog", "puppy", "dogglesworth", "cat"))
        .isEqualTo("0x8aad789dff2f538bca5d8ea56e8abe10f4c7ba3a5dea95fea4cd6e7c3a1168d3");
  }

  @Test
  void agreesOnKeysThatAreBeginningsOfOthers() {
    assertThat(root("do", "verb", "horse", "stallion", "doge", "coin", "dog", "puppy"))
        .isEqualTo("0x5991bb8c6514148a29db676a14ac506cd2cd5775ace63c30a4fe457715e9ac84");
  }

  @Test
  void agreesOnASingleValue() {
    assertThat(root("A", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"))
        .isEqualTo("0xd23786fb4a010da3ce639d66d5e904a11dbc02746d1ce25029e53290cabf28ab");
  }

  private static String root(String... keysAndValues) {
    Map<Bytes, Bytes> entries = new HashMap<>();
    for (int at = 0; at < keysAndValues.length; at += 2) {
      entries.put(bytes(keysAndValues[at]), bytes(keysAndValues[at + 1]));
    }
    return TrieRoot.of(entries).toHexString();
  }

  private static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(US_ASCII));
  }
}
