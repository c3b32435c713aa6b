package org.twinwire.wire.mplex;

import java.util.Optional;
import org.twinwire.wire.mux.MuxHandler;
import org.twinwire.wire.mux.StreamId;

/**
 * Does what frames say. Those for streams that are not open (any more) are ignored: they may have
 * crossed a reset. See the <a
 * href="https://github.com/libp2p/specs/blob/master/mplex/README.md#protocol">specification</a>.
 */
final class MplexHandler extends MuxHandler<MplexFrame, MplexStream> {

  private long nextNumber;

  MplexHandler(boolean dialer) {
    super(MplexFrame.class, dialer);
  }

  @Override
  protected long nextNumber() {
    return nextNumber++;
  }

  @Override
  protected MplexStream stream(StreamId id, String name) {
    return new MplexStream(this, id, name);
  }

  @Override
  protected void dispatch(MplexFrame frame) {
    Optional<MplexStream> stream = find(new StreamId(!frame.flag().fromInitiator(), frame.id()));
    switch (frame.flag()) {
      case NEW_STREAM -> accept(frame.id());
      case MESSAGE_RECEIVER, MESSAGE_INITIATOR -> stream.ifPresent(s -> s.remoteData(frame.data()));
      case CLOSE_RECEIVER, CLOSE_INITIATOR -> stream.ifPresent(MplexStream::remoteClosed);
      case RESET_RECEIVER, RESET_INITIATOR -> stream.ifPresent(MplexStream::remoteReset);
    }
  }

  /** Mplex has no word for it. */
  @Override
  public void goodbye() {}
}
