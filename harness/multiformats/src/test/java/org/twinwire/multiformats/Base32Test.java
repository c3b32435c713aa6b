package org.twinwire.multiformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of RFC 4648, section 10, and of multiformats/multibase, {@code tests}. */
class Base32Test {

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, my",
    "fo, mzxq",
    "foo, mzxw6",
    "foob, mzxw6yq",
    "fooba, mzxw6ytb",
    "foobar, mzxw6ytboi",
    "yes mani !, pfsxgidnmfxgsibb",
    "'\u0000yes mani !', ab4wk4zanvqw42jaee",
    "'\u0000\u0000yes mani !', aaahszltebwwc3tjeaqq"
  })
  void readsThePublishedTexts(String text, String base32) {
    assertThat(Base32.decode(base32)).isEqualTo(Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "8", "MY", "my======"})
  void refusesWhatIsNotInTheAlphabet(String text) {
    assertThatThrownBy(() -> Base32.decode(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(expected: its alphabet)");
  }
}
