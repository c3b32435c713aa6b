package org.twinwire.refnode.control;

import java.util.Map;
import java.util.stream.Stream;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.adversary.Ending;
import org.twinwire.refnode.adversary.FrameMove;
import org.twinwire.refnode.adversary.HandshakeMove;
import org.twinwire.refnode.adversary.HelloMove;
import org.twinwire.refnode.adversary.Hostility;
import org.twinwire.refnode.adversary.Pipelining;
import org.twinwire.refnode.adversary.ReplyMove;
import org.twinwire.refnode.adversary.StatusMove;
import org.twinwire.refnode.adversary.WebSocketFrames;
import org.twinwire.refnode.adversary.Writes;
import org.twinwire.refnode.node.Node;
import org.twinwire.refnode.vocabulary.NamedValue;

/** The keys of {@code PUT /v1/behaviour} that make an adversary. */
final class HostilitySettings {

  private static final int OFFSET_MAX = 1 << 24;
  private static final int ETH_MIN = Node.ETH_VERSIONS.getFirst();
  private static final int ETH_MAX = Node.ETH_VERSIONS.getLast();

  static final Map<String, Setting> SETTINGS =
      Map.ofEntries(
          entry("handshake", (on, in, key) -> on.with(word(HandshakeMove.class, in, key))),
          entry("hello", (on, in, key) -> on.with(word(HelloMove.class, in, key))),
          entry("frame", (on, in, key) -> on.with(word(FrameMove.class, in, key))),
          entry("status", (on, in, key) -> on.with(word(StatusMove.class, in, key))),
          entry("reply", (on, in, key) -> on.with(word(ReplyMove.class, in, key))),
          entry("writes", (on, in, key) -> on.with(word(Writes.class, in, key))),
          entry("cutAt", (on, in, key) -> on.withCutAt((int) in.number(key, 1, OFFSET_MAX, 1))),
          entry("pipelining", (on, in, key) -> on.with(word(Pipelining.class, in, key))),
          entry(
              "hopedEth",
              (on, in, key) -> on.withHopedEth((int) in.number(key, ETH_MIN, ETH_MAX, ETH_MAX))),
          entry("ending", (on, in, key) -> on.with(word(Ending.class, in, key))),
          entry("webSocketFrames", (on, in, key) -> on.with(word(WebSocketFrames.class, in, key))));

  private HostilitySettings() {}

  /** What {@code GET /v1/node} says of it. */
  static Stream<String> offered() {
    return Stream.of(
            pairs("handshake", NamedValue.words(HandshakeMove.class)),
            pairs("hello", NamedValue.words(HelloMove.class)),
            pairs("frame", NamedValue.words(FrameMove.class)),
            pairs("status", NamedValue.words(StatusMove.class)),
            pairs("reply", NamedValue.words(ReplyMove.class)),
            pairs("writes", NamedValue.words(Writes.class)),
            Stream.of("cutAt"),
            pairs("pipelining", NamedValue.words(Pipelining.class)),
            Stream.of("hopedEth"),
            pairs("ending", NamedValue.words(Ending.class)),
            pairs("webSocketFrames", NamedValue.words(WebSocketFrames.class)))
        .flatMap(words -> words);
  }

  private static Map.Entry<String, Setting> entry(String key, Setting setting) {
    return Map.entry(key, setting);
  }

  private static Stream<String> pairs(String key, Stream<String> words) {
    return words.map(word -> key + "=" + word);
  }

  private static <E extends Enum<E> & NamedValue> E word(Class<E> type, Arguments in, String key) {
    return NamedValue.of(type, key, in.text(key));
  }

  /** Applies one key of the body. */
  interface Setting {
    Hostility apply(Hostility on, Arguments in, String key);
  }
}
