package org.twinwire.core.plan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;

/** The body of the tap's {@code PUT /v1/shape}. */
public final class ShapingBody {

  private ShapingBody() {}

  /** What the tap has to do in a case. */
  public static Map<String, Object> of(Shaping shaping) {
    return Map.of("spots", shaping.spots().stream().map(ShapingBody::spot).toList());
  }

  private static Map<String, Object> spot(Spot spot) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("towards", spot.towards().word());
    body.putAll(shape(spot.shape()));
    body.put("trigger", trigger(spot.trigger()));
    return body;
  }

  private static Map<String, Object> shape(Shape shape) {
    return switch (shape) {
      case Shape.Glue s -> Map.of("shape", "glue", "quietMillis", s.quietMillis());
      case Shape.GlueAt s ->
          Map.of("shape", "glue-at", "offset", s.offset(), "quietMillis", s.quietMillis());
      case Shape.Split s -> Map.of("shape", "split", "size", s.size(), "gapMicros", s.gapMicros());
      case Shape.SplitAt s -> Map.of("shape", "split-at", "offset", s.offset());
      case Shape.Delay s ->
          Map.of("shape", "delay", "millis", s.millis(), "jitterMillis", s.jitterMillis());
      case Shape.Rate s -> Map.of("shape", "rate", "bytesPerSecond", s.bytesPerSecond());
      case Shape.Stall s -> Map.of("shape", "stall", "afterBytes", s.afterBytes());
      case Shape.Cut s ->
          Map.of(
              "shape",
              "cut",
              "afterBytes",
              s.afterBytes(),
              "how",
              s.how().name().toLowerCase(Locale.ROOT));
      case Shape.HalfClose s -> Map.of("shape", "half-close", "afterBytes", s.afterBytes());
    };
  }

  private static Map<String, Object> trigger(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Start start -> Map.of("on", "start");
      case Trigger.AfterBytes after -> Map.of("on", "bytes", "bytes", after.bytes());
      case Trigger.DuringStep during -> Map.of("on", "step", "step", during.step());
    };
  }
}
