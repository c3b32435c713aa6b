package org.twinwire.refnode.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.eth.Keccak;
import org.twinwire.wire.eth.Message;

class MessageNoteTest {

  /** One header from block 30 on, with id 1 and with an id of two bytes. */
  private static final String ASKED = "c601c41e018080";

  private static final String ASKED_LATER = "c8820400c41e018080";

  @Test
  void tellsTheSameQuestionWhateverItsId() {
    assertThat(question(3, ASKED))
        .contains(Keccak.keccak256(Bytes.fromHexString("03c41e018080")).toHexString())
        .isEqualTo(question(3, ASKED_LATER));
  }

  @Test
  void tellsOtherQuestionsApart() {
    assertThat(question(3, ASKED)).isNotEqualTo(question(3, "c601c41f018080"));
    assertThat(question(3, ASKED)).isNotEqualTo(question(5, ASKED));
  }

  @Test
  void tellsNoQuestionOfWhatAsksNothing() {
    assertThat(question(0, ASKED)).isEmpty();
    assertThat(question(4, ASKED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "01", "c0", "c301", "bbffffffff01", "ff0000000000000001c0"})
  void tellsNoQuestionOfWhatIsNoRequest(String payload) {
    assertThat(question(3, payload)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100_000})
  void tellsTheDigestOfSmallAndOfLargeMessages(int bytes) {
    Bytes payload = Bytes.wrap(new byte[bytes]);
    MessageNote note = MessageNote.of(new Message(4, payload));

    assertThat(note.size()).isEqualTo(1 + bytes);
    assertThat(note.digest())
        .isEqualTo(note.digest())
        .isEqualTo(Keccak.keccak256(Bytes.of(4), payload).toHexString());
  }

  @Test
  void keepsNothingOfALargeMessage() {
    byte[] payload = new byte[100_000];
    MessageNote note = MessageNote.of(new Message(4, Bytes.wrap(payload)));
    String digest = Keccak.keccak256(Bytes.of(4), Bytes.wrap(payload)).toHexString();
    payload[0] = 1;

    assertThat(note.digest()).isEqualTo(digest);
  }

  private static Optional<String> question(int code, String payload) {
    return MessageNote.of(new Message(code, Bytes.fromHexString(payload))).question();
  }
}
