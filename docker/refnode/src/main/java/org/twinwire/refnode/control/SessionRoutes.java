package org.twinwire.refnode.control;

import java.time.Duration;
import java.util.List;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.contract.Call;
import org.twinwire.contract.JsonReply;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.node.Node;
import org.twinwire.refnode.node.SessionCalls;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.wire.eth.EthMessage;

/** {@code /v1/connect} and everything under {@code /v1/sessions}. */
final class SessionRoutes {

  /** What a session can be told to do; anything else is 501. */
  static final List<String> CAPABILITIES =
      List.of("connect", "requests", "announce", "ping", "send", "raw", "sync", "close");

  private static final int PATH_ID = 2;
  private static final int PATH_CAPABILITY = 3;
  private static final int PINGS_MAX = 1_000;
  private static final Duration PING_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration SYNC_TIMEOUT = Duration.ofSeconds(60);

  private final Node node;

  SessionRoutes(Node node) {
    this.node = node;
  }

  JsonReply connect(Arguments body) {
    return JsonReply.ok(ConnectReply.of(node.connect(ConnectArguments.read(body))));
  }

  /** {@code POST /v1/sessions/{id}/{capability}}. */
  JsonReply reply(Call call) {
    String capability = call.path().get(PATH_CAPABILITY);
    if (!CAPABILITIES.contains(capability)) {
      return notOffered(capability);
    }
    if (!call.method().equals("POST")) {
      return JsonReply.error(
          JsonReply.NOT_ALLOWED, "method: got %s (expected: POST)".formatted(call.method()));
    }
    return act(node.session(call.path().get(PATH_ID)), capability, call.arguments());
  }

  private JsonReply act(SessionCalls session, String capability, Arguments body) {
    return switch (capability) {
      case "requests" -> requests(session, body);
      case "announce" -> JsonReply.ok(session.announce(announcement(body)));
      case "ping" -> ping(session, body);
      case "send" -> send(session, body);
      case "raw" -> raw(session, body);
      case "sync" -> sync(session, body);
      case "close" -> close(session, body);
      default -> notOffered(capability);
    };
  }

  private static JsonReply requests(SessionCalls session, Arguments body) {
    RequestArguments arguments = RequestArguments.read(body);
    return JsonReply.ok(new Outcomes(session.ask(arguments.mode(), arguments.requests())));
  }

  private static JsonReply ping(SessionCalls session, Arguments body) {
    int times = (int) body.number("times", 1, PINGS_MAX, 1);
    Duration timeout = body.millis("timeoutMillis", PING_TIMEOUT);
    body.finish();
    return JsonReply.ok(session.ping(times, timeout));
  }

  private JsonReply send(SessionCalls session, Arguments body) {
    SendArguments arguments = SendArguments.read(body, node.chain().pool());
    return JsonReply.ok(
        arguments.awaitEnd()
            ? session.sendToTheEnd(arguments.sending(), arguments.timeout())
            : session.send(arguments.sending()));
  }

  private static JsonReply raw(SessionCalls session, Arguments body) {
    RawArguments arguments = RawArguments.read(body);
    return JsonReply.ok(
        arguments.awaitEnd()
            ? session.rawToTheEnd(arguments.move(), arguments.timeout())
            : session.raw(arguments.move()));
  }

  private static JsonReply sync(SessionCalls session, Arguments body) {
    Duration timeout = body.millis("timeoutMillis", SYNC_TIMEOUT);
    body.finish();
    return JsonReply.ok(session.sync(timeout));
  }

  private static JsonReply close(SessionCalls session, Arguments body) {
    body.finish();
    return JsonReply.ok(session.close());
  }

  private EthMessage announcement(Arguments body) {
    String type = body.text("type");
    List<Block> blocks = body.unsignedList("blocks").stream().map(this::block).toList();
    body.finish();
    return Announcement.of(type, blocks);
  }

  private Block block(UInt64 number) {
    return node.chain()
        .byNumber(number)
        .orElseThrow(
            () ->
                BadArgument.of(
                    "blocks",
                    number.toBigInteger(),
                    "a block up to " + node.chain().head().number()));
  }

  /** One for each request, in their order. */
  record Outcomes(List<Outcome> outcomes) {
    Outcomes {
      outcomes = List.copyOf(outcomes);
    }
  }

  private static JsonReply notOffered(String capability) {
    return JsonReply.error(
        JsonReply.NOT_OFFERED,
        "capability %s: not offered (expected: %s)"
            .formatted(capability, String.join(", ", CAPABILITIES)));
  }
}
