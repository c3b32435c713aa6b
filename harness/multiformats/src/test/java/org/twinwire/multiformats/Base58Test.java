package org.twinwire.multiformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of draft-msporny-base58-03, section 5, and of multiformats/multibase, {@code tests}. */
class Base58Test {

  @ParameterizedTest
  @CsvSource({
    "Hello World!, 2NEpo7TZRRrLZSi2U",
    "The quick brown fox jumps over the lazy dog.,"
        + " USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
    "yes mani !, 7paNL19xttacUY"
  })
  void readsAndWritesThePublishedTexts(String text, String base58) {
    Bytes bytes = Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));

    assertThat(Base58.encode(bytes)).isEqualTo(base58);
    assertThat(Base58.decode(base58)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "0x0000287fb4cd, 11233QC4",
    "0x00796573206d616e692021, 17paNL19xttacUY",
    "0x0000796573206d616e692021, 117paNL19xttacUY",
    "0x0000, 11",
    "0x, ''"
  })
  void keepsLeadingZeros(String hex, String base58) {
    assertThat(Base58.encode(Bytes.fromHexString(hex))).isEqualTo(base58);
    assertThat(Base58.decode(base58)).isEqualTo(Bytes.fromHexString(hex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "O", "I", "l", "2NEpo7TZRRrLZSi2U ", "ä"})
  void refusesWhatIsNotInTheAlphabet(String text) {
    assertThatThrownBy(() -> Base58.decode(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(expected: its alphabet)");
  }
}
