package org.twinwire.refnode.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.eth.Message;

class RawReadingTest {

  private static final Message FIRST = new Message(3, Bytes.fromHexString("0xc3018101"));
  private static final Message SECOND = new Message(3, Bytes.fromHexString("0xc3028101"));

  private final RawReading reading = new RawReading();

  @Test
  void takesAFrameForAMessage() {
    assertThat(piece(SECOND.bytes()).message()).contains(SECOND);
    assertThat(piece(SECOND.bytes()).note().digest()).isEqualTo(SECOND.digest().toHexString());
  }

  @Test
  void losesWhatFollowsTheFirstMessageOfAnEvent() {
    List<Delivery> merged =
        reading.deliveries(Stream.of(FIRST, SECOND).map(one -> piece(one.bytes())).toList());

    assertThat(merged)
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.message()).contains(FIRST);
              assertThat(only.note().size()).isEqualTo(FIRST.size() + SECOND.size());
            });
  }

  @Test
  void reportsWhatIsNoMessage() {
    assertThat(piece(Bytes.fromHexString("0x03c5")).message()).isEmpty();
    assertThat(reading.pieces(Unpooled.EMPTY_BUFFER)).isEmpty();
  }

  private Delivery piece(Bytes frame) {
    return reading.pieces(Unpooled.wrappedBuffer(frame.toArray())).getFirst();
  }
}
