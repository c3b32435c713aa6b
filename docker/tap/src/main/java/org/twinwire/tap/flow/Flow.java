package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.twinwire.tap.shape.Shape;
import org.twinwire.tap.shape.Spot;

/** The shapes of one direction one behind the other, and the socket behind the last. */
public final class Flow implements Outlet {

  private final List<Stage> stages = new ArrayList<>();
  private final Outlet head;

  /**
   * A flow at its first byte.
   *
   * @param spots of this direction, the first acts on what was read
   * @param random feeds the jitter
   */
  public Flow(List<Spot> spots, SplittableRandom random, Surroundings around, Outlet socket) {
    Outlet next = socket;
    for (Spot spot : spots.reversed()) {
      Stage stage = stage(spot, random.split(), around, next);
      stages.addFirst(stage);
      next = stage;
    }
    this.head = next;
  }

  private static Stage stage(Spot spot, SplittableRandom random, Surroundings around, Outlet next) {
    return switch (spot.shape()) {
      case Shape.Glue glue -> new GlueStage(glue, spot.trigger(), around, next);
      case Shape.GlueAt glue -> new GlueAtStage(glue, spot.trigger(), around, next);
      case Shape.Split split -> new SplitStage(split, spot.trigger(), around, next);
      case Shape.SplitAt split -> new SplitAtStage(split, spot.trigger(), around, next);
      case Shape.Delay delay -> new DelayStage(delay, spot.trigger(), random, around, next);
      case Shape.Rate rate -> new RateStage(rate, spot.trigger(), around, next);
      case Shape.Stall stall -> new StallStage(stall, spot.trigger(), around, next);
      case Shape.Cut cut ->
          new EndStage(cut.afterBytes(), ending(cut.how()), spot.trigger(), around, next);
      case Shape.HalfClose half ->
          new EndStage(half.afterBytes(), Ending.HALF_CLOSE, spot.trigger(), around, next);
    };
  }

  private static Ending ending(Shape.How how) {
    return switch (how) {
      case FIN -> Ending.CUT_FIN;
      case RST -> Ending.CUT_RST;
    };
  }

  @Override
  public void write(ByteBuf piece) {
    head.write(piece);
  }

  @Override
  public void end(Ending ending) {
    head.end(ending);
  }

  /** The connection stands, or another step runs: what needs no byte may be due. */
  public void settle() {
    stages.forEach(Stage::settle);
  }

  /** Whether the side that sends must not be read. */
  public boolean stalls() {
    return stages.stream().anyMatch(Stage::stalls);
  }

  /** Releases what is held, for good. */
  public void close() {
    stages.forEach(Stage::close);
  }
}
