package org.twinwire.refnode.control;

import java.util.List;
import java.util.Map;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.Call;
import org.twinwire.contract.JsonReply;
import org.twinwire.contract.Routing;
import org.twinwire.refnode.node.Node;
import org.twinwire.refnode.node.UnknownSession;
import org.twinwire.refnode.vocabulary.NotOffered;

/** Which call goes where, and which failure is which status code. */
public final class Routes implements Routing {

  private static final Map<String, Object> NOTHING = Map.of();

  private final Node node;
  private final SessionRoutes sessions;

  public Routes(Node node) {
    this.node = node;
    this.sessions = new SessionRoutes(node);
  }

  @Override
  public JsonReply reply(Call call) throws InterruptedException {
    try {
      return dispatch(call);
    } catch (UnknownSession unknown) {
      return JsonReply.error(JsonReply.NOT_FOUND, unknown.getMessage());
    } catch (NotOffered notOffered) {
      return JsonReply.error(JsonReply.NOT_OFFERED, notOffered.getMessage());
    }
  }

  private JsonReply dispatch(Call call) throws InterruptedException {
    String route = call.method() + " /" + String.join("/", call.path());
    return switch (route) {
      case "GET /v1/node" -> JsonReply.ok(NodeDescription.of(node));
      case "POST /v1/reset" -> reset(call.arguments());
      case "PUT /v1/behaviour" -> behaviour(call.arguments());
      case "GET /v1/clock" -> JsonReply.clock();
      case "GET /v1/events" -> JsonReply.events(node.events(), call);
      case "POST /v1/discover" ->
          JsonReply.ok(node.discover(DiscoverArguments.read(call.arguments())));
      case "POST /v1/mine" -> mine(call.arguments());
      case "POST /v1/connect" -> sessions.connect(call.arguments());
      default -> isSession(call.path()) ? sessions.reply(call) : unknown(route);
    };
  }

  private JsonReply reset(Arguments body) {
    long seed = body.number("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0);
    body.finish();
    node.reset(seed);
    return JsonReply.ok(NOTHING);
  }

  private JsonReply behaviour(Arguments body) {
    node.behaviour(BehaviourSettings.read(body));
    return JsonReply.ok(NOTHING);
  }

  private JsonReply mine(Arguments body) {
    if (!node.canMine()) {
      throw new NotOffered("mine", "next.rlp in the folder of the chain");
    }
    return JsonReply.ok(node.mine(MineArguments.read(body)));
  }

  private static boolean isSession(List<String> path) {
    return path.size() == 4 && path.get(0).equals("v1") && path.get(1).equals("sessions");
  }

  private static JsonReply unknown(String route) {
    return JsonReply.error(
        JsonReply.NOT_FOUND, "call: got %s (expected: one of the node contract)".formatted(route));
  }
}
