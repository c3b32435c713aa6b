package org.twinwire.core.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TrieRootTest {

  /** The first transaction of mainnet, alone in block 46147. */
  private static final Bytes FIRST_TRANSACTION =
      Bytes.fromHexString(
          "0xf86780862d79883d2000825208945df9b87991262f6ba471f09758cde1c0fc1de734827a69801c"
              + "a088ff6cf0fefd94db46111149ae4bfc179e9b94721fffd821d38d16464b3f71d0"
              + "a045e0aff800961cfce805daef7016b9b675c137a6a41a548f7b60a3484c06a33a");

  @ParameterizedTest
  @ValueSource(strings = {"trietest.json", "trieanyorder.json"})
  void isTheRootOfThePublishedTries(String file) {
    checkAll(file, key -> key);
  }

  @Test
  void isTheRootOfThePublishedTrieWithHashedKeys() {
    checkAll("hex_encoded_securetrie_test.json", Keccak::hash);
  }

  @Test
  void isTheTransactionsRootOfTheFirstMainnetBlockThatHasOne() {
    assertThat(TrieRoot.ofList(List.of(FIRST_TRANSACTION)))
        .hasToString("0x4513310fcb9f6f616972a3b948dc5d547f280849a87ebb5af0191f98b87be598");
  }

  @Test
  void isTheWellKnownHashWhenThereIsNothing() {
    assertThat(TrieRoot.of(Map.of()))
        .hasToString("0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421")
        .isEqualTo(TrieRoot.ofList(List.of()));
  }

  @Test
  void dependsOnTheOrderOfAList() {
    Bytes one = Bytes.of(1);
    Bytes two = Bytes.of(2);
    assertThat(TrieRoot.ofList(List.of(one, two))).isNotEqualTo(TrieRoot.ofList(List.of(two, one)));
  }

  private static void checkAll(String file, UnaryOperator<Bytes> path) {
    JsonNode cases = Reference.json(file);
    assertThat(cases.size()).isPositive();
    cases.forEachEntry(
        (name, trie) ->
            assertThat(TrieRoot.of(content(trie, path)))
                .as(name)
                .hasToString(trie.get("root").asString()));
  }

  private static Map<Bytes, Bytes> content(JsonNode trie, UnaryOperator<Bytes> path) {
    Map<Bytes, Bytes> content = new HashMap<>();
    for (JsonNode update : trie.get("in")) {
      Bytes key = path.apply(bytes(update.get(0)));
      if (update.get(1).isNull()) {
        content.remove(key);
      } else {
        content.put(key, bytes(update.get(1)));
      }
    }
    return content;
  }

  private static Bytes bytes(JsonNode node) {
    String text = node.asString();
    return text.startsWith("0x")
        ? Bytes.fromHexString(text)
        : Bytes.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }
}
