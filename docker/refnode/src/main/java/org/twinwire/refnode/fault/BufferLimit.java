package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.time.Duration;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;

/** Listens too late: with more than some bytes kept, the stream ends without a word. */
@AutoService(Fault.class)
public record BufferLimit(int bytes, Duration within) implements Fault {

  public BufferLimit {
    Checks.bytes(bytes);
  }

  public BufferLimit() {
    this(64 * 1024, LateListener.WITHIN);
  }

  @Override
  public String meaning() {
    return "the application starts to listen `faultMillis` after the stream was opened; what came"
        + " earlier, except Status, is kept; with more than `faultBytes` the stream is reset, or"
        + " the RLPx connection closed, silently";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new BufferLimit(in.bytes(bytes), in.millis(within));
  }

  @Override
  public Hook hook() {
    return new LateListener(Integer.MAX_VALUE, within, BufferPolicy.REPLAY_BY_HAND) {
      @Override
      public long keptBytesMax(long usual) {
        return bytes;
      }

      @Override
      public boolean hidesOverflow() {
        return true;
      }
    };
  }
}
