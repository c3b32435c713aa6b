package org.twinwire.core.expectation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.RawMove;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.TimeText;

/** Describes actions and outcomes in one line each. */
public final class StepText {

  private static final int MOST_OUTCOMES = 4;

  private StepText() {}

  public static String action(Step step) {
    return step.name().map(name -> name + ": ").orElse("")
        + step.by().word()
        + " "
        + action(step.action())
        + session(step)
        + (step.joins() ? ", together with the step before" : "");
  }

  /** Names the session and its stack, unless it is the first one. */
  private static String session(Step step) {
    if (step.isOfFirstSession()) {
      return "";
    }
    String over =
        step.action() instanceof Action.Connect connect
            ? connect.stack().map(stack -> " over " + stack.text()).orElse("")
            : "";
    return ", session " + step.session() + over;
  }

  private static String action(Action action) {
    return switch (action) {
      case Action.Connect connect -> "connect" + details(connect);
      case Action.Discover discover -> "discover, " + discover.move().word();
      case Action.Requests asked -> requests(asked);
      case Action.Announce a -> "announce " + a.type() + " " + String.join(", ", a.blocks());
      case Action.Ping ping -> ping.times() == 1 ? "ping" : ping.times() + " pings";
      case Action.Send s -> "send " + String.join(", ", s.transactions()) + " as " + s.as().word();
      case Action.Raw raw -> "raw, " + move(raw.move());
      case Action.Mine mine -> mine(mine);
      case Action.Sync s -> "sync";
      case Action.Close c -> "close";
      case Action.Wait wait -> "wait %d ms".formatted(wait.millis());
    };
  }

  private static String mine(Action.Mine mine) {
    return "mine %d %s%s%s"
        .formatted(
            mine.blocks(),
            mine.blocks() == 1 ? "block" : "blocks",
            mine.branch() ? " of the branch" : "",
            mine.everyMillis() == 0 ? "" : ", one every %d ms".formatted(mine.everyMillis()));
  }

  private static String move(RawMove move) {
    return switch (move) {
      case RawMove.OnSocket bytes -> "%d bytes".formatted(bytes(bytes.hex()));
      case RawMove.InFrame frame -> "a frame of %d bytes".formatted(bytes(frame.hex()));
      case RawMove.Eth m -> "code 0x%02x with %s".formatted(m.code(), m.payload());
      case RawMove.Generated m -> "code 0x%02x with %d bytes".formatted(m.code(), m.size());
      case RawMove.P2p m -> "p2p code 0x%02x with %s".formatted(m.code(), m.payload());
    };
  }

  /** Returns the number of bytes in hex text with a leading {@code 0x}. */
  private static int bytes(String hex) {
    return hex.length() / 2 - 1;
  }

  private static String details(Action.Connect connect) {
    String status =
        connect.status().isEmpty() ? "" : " with another " + String.join(", ", sorted(connect));
    String early =
        connect.early().isEmpty()
            ? ""
            : ", %d requests before Status".formatted(connect.early().size());
    String behind =
        connect.behind().isEmpty()
            ? ""
            : ", %d requests right behind Status".formatted(connect.behind().size());
    String where = connect.discovered() ? " to the discovered address" : "";
    return where + status + (connect.silent() ? " without Status" : "") + early + behind;
  }

  private static List<String> sorted(Action.Connect connect) {
    return connect.status().keySet().stream().sorted().toList();
  }

  private static String requests(Action.Requests asked) {
    return asked.requests().size() == 1
        ? asked.requests().getFirst().text()
        : "%d requests, %s: %s%s"
            .formatted(
                asked.requests().size(),
                asked.mode().word(),
                asked.requests().getFirst().text(),
                asked.requests().size() > 1 ? ", …" : "");
  }

  public static String outcomes(List<Outcome> outcomes) {
    String shown =
        outcomes.stream()
            .limit(MOST_OUTCOMES)
            .map(StepText::outcome)
            .collect(Collectors.joining("; "));
    int more = outcomes.size() - MOST_OUTCOMES;
    return more > 0 ? shown + "; … (%d more)".formatted(more) : shown;
  }

  public static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Connected o ->
          "connected, eth/%d, %s".formatted(o.eth(), TimeText.nanos(o.elapsedNanos()));
      case Outcome.Answered o ->
          "answered, %d items, %d bytes, %s"
              .formatted(o.count(), o.bytes(), TimeText.nanos(o.elapsedNanos()));
      case Outcome.Found o ->
          "found %d nodes, %s".formatted(o.nodes().size(), TimeText.nanos(o.elapsedNanos()));
      case Outcome.Replied o ->
          "replied, %s, %s"
              .formatted(String.join(", ", o.packets()), TimeText.nanos(o.elapsedNanos()));
      case Outcome.Done o -> done(o);
      case Outcome.TimedOut o ->
          (o.early() ? "timed-out (given up early) after " : "timed-out after ")
              + TimeText.nanos(o.afterNanos());
      case Outcome.Disconnected o ->
          "disconnected"
              + o.reason().map(r -> " (" + r + ")").orElse("")
              + " after "
              + TimeText.nanos(o.afterNanos());
      case Outcome.Refused o -> "refused (" + o.reason() + ")";
      case Outcome.Unsupported o -> "unsupported (" + o.reason() + ")";
    };
  }

  private static String done(Outcome.Done outcome) {
    return "done"
        + outcome.blocks().map(n -> ", " + n + " blocks").orElse("")
        + outcome.head().map(head -> ", head " + head.number()).orElse("")
        + outcome.bytes().map(n -> ", " + n + " bytes").orElse("")
        + ", "
        + TimeText.nanos(outcome.elapsedNanos())
        + outcome.bytes().map(n -> speed(outcome, n)).orElse("");
  }

  /** Returns the speed of a sync, such as {@code : 4143 blocks/s, 11.77 MB/s}. */
  private static String speed(Outcome.Done outcome, long bytes) {
    double seconds = Math.max(1, outcome.elapsedNanos()) / 1e9;
    return String.format(
        Locale.ROOT,
        ": %d blocks/s, %.2f MB/s",
        Math.round(outcome.blocks().orElse(0) / seconds),
        bytes / 1e6 / seconds);
  }
}
