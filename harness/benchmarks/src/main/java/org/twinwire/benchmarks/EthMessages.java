package org.twinwire.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.eth.StreamFraming;

/** One eth message framed for a stream, and read back. */
public class EthMessages extends Sized {

  private static final int BLOCK_HEADERS = 0x04;

  private Message message;
  private ByteBuf encoded;

  @Setup
  public void prepare() {
    message = new Message(BLOCK_HEADERS, Bytes.wrap(payload()));
    encoded = Unpooled.unreleasableBuffer(StreamFraming.VARINT.encode(message));
  }

  @Benchmark
  public ByteBuf write() {
    return StreamFraming.VARINT.encode(message);
  }

  @Benchmark
  public List<Message> read() {
    return StreamFraming.VARINT.decoder().feed(encoded.duplicate());
  }
}
