package org.twinwire.core.plan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.twinwire.core.shape.PacketEffect;
import org.twinwire.core.shape.PacketSelection;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;

/** Writes a shaping as the body of the tap's {@code PUT /v1/shape}. */
public final class ShapingBody {

  private ShapingBody() {}

  /** Returns the body, with keys in the order of the contract. */
  public static Map<String, Object> of(Shaping shaping) {
    return Map.of("spots", shaping.spots().stream().map(ShapingBody::spot).toList());
  }

  private static Map<String, Object> spot(Spot spot) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("towards", spot.towards().word());
    switch (spot.shape()) {
      case Shape.Glue glue -> put(body, "glue", "quietMillis", glue.quietMillis());
      case Shape.GlueAt glue -> {
        put(body, "glue-at", "offset", glue.offset());
        body.put("quietMillis", glue.quietMillis());
      }
      case Shape.Split split -> {
        put(body, "split", "size", split.size());
        body.put("gapMicros", split.gapMicros());
      }
      case Shape.SplitAt split -> put(body, "split-at", "offset", split.offset());
      case Shape.Delay delay -> {
        put(body, "delay", "millis", delay.millis());
        body.put("jitterMillis", delay.jitterMillis());
      }
      case Shape.Rate rate -> put(body, "rate", "bytesPerSecond", rate.bytesPerSecond());
      case Shape.Stall stall -> put(body, "stall", "afterBytes", stall.afterBytes());
      case Shape.Cut cut -> {
        put(body, "cut", "afterBytes", cut.afterBytes());
        body.put("how", cut.how().name().toLowerCase(Locale.ROOT));
      }
      case Shape.HalfClose close -> put(body, "half-close", "afterBytes", close.afterBytes());
      case Shape.Packets packets -> packets(body, packets);
    }
    body.put("trigger", trigger(spot.trigger()));
    return body;
  }

  private static void packets(Map<String, Object> body, Shape.Packets packets) {
    switch (packets.which()) {
      case PacketSelection.Numbers chosen ->
          put(body, packets.effect().word(), "packets", chosen.numbers());
      case PacketSelection.Percent chosen ->
          put(body, packets.effect().word(), "percent", chosen.percent());
    }
    if (packets.effect() == PacketEffect.DELAY) {
      body.put("millis", packets.millis());
    }
  }

  private static void put(Map<String, Object> body, String shape, String key, Object value) {
    body.put("shape", shape);
    body.put(key, value);
  }

  private static Map<String, Object> trigger(Trigger trigger) {
    Map<String, Object> body = new LinkedHashMap<>();
    switch (trigger) {
      case Trigger.Start start -> body.put("on", "start");
      case Trigger.AfterBytes after -> {
        body.put("on", "bytes");
        body.put("bytes", after.bytes());
      }
      case Trigger.DuringStep during -> {
        body.put("on", "step");
        body.put("step", during.step());
      }
    }
    return body;
  }
}
