package org.twinwire.tap.control;

import java.util.Map;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.contract.Call;
import org.twinwire.contract.JsonReply;
import org.twinwire.contract.Routing;
import org.twinwire.tap.relay.Tap;
import org.twinwire.tap.relay.Target;
import org.twinwire.tap.shape.Role;

/** Which call goes where, and which failure is which status code. */
public final class Routes implements Routing {

  private static final Map<String, Object> NOTHING = Map.of();

  private final Tap tap;

  public Routes(Tap tap) {
    this.tap = tap;
  }

  @Override
  public JsonReply reply(Call call) throws InterruptedException {
    try {
      return dispatch(call);
    } catch (NotOffered notOffered) {
      return JsonReply.error(JsonReply.NOT_OFFERED, notOffered.getMessage());
    }
  }

  private JsonReply dispatch(Call call) throws InterruptedException {
    String route = call.method() + " /" + String.join("/", call.path());
    return switch (route) {
      case "GET /v1/node" -> JsonReply.ok(TapDescription.here());
      case "POST /v1/reset" -> reset(call.arguments());
      case "POST /v1/relay" -> relay(call.arguments());
      case "PUT /v1/shape" -> shape(call.arguments());
      case "POST /v1/step" -> step(call.arguments());
      case "GET /v1/clock" -> JsonReply.clock();
      case "GET /v1/events" -> JsonReply.events(tap.events(), call);
      default -> unknown(route);
    };
  }

  private JsonReply reset(Arguments body) {
    long seed = body.number("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0);
    body.finish();
    tap.reset(seed);
    return JsonReply.ok(NOTHING);
  }

  private JsonReply relay(Arguments body) {
    Target target = Target.of(body.text("target"));
    boolean packets = packets(body);
    Role towards = packets ? ShapeSettings.towards(body, Role.LISTENER) : Role.LISTENER;
    body.finish();
    return JsonReply.ok(
        Map.of("port", packets ? tap.relayPackets(target, towards) : tap.relay(target)));
  }

  private static boolean packets(Arguments body) {
    return switch (body.optionalText("protocol").orElse("tcp")) {
      case "tcp" -> false;
      case "udp" -> true;
      default -> throw BadArgument.of("protocol", body.text("protocol"), "tcp, udp");
    };
  }

  private JsonReply shape(Arguments body) {
    tap.shape(ShapeSettings.read(body));
    return JsonReply.ok(NOTHING);
  }

  private JsonReply step(Arguments body) {
    if (!body.has("step")) {
      throw BadArgument.of("step", "nothing", "a step, or -1");
    }
    int step = (int) body.number("step", -1, Integer.MAX_VALUE, -1);
    body.finish();
    tap.step(step);
    return JsonReply.ok(NOTHING);
  }

  private static JsonReply unknown(String route) {
    return JsonReply.error(
        JsonReply.NOT_FOUND, "call: got %s (expected: one of the tap's)".formatted(route));
  }
}
