package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.chain.Block;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Packet;
import org.twinwire.core.trace.PacketFate;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * Writes a trace by hand. Every call is one thing that happened, 0.1 ms after the one before; the
 * receiver of an event is meant unless the name says otherwise.
 */
public final class ScriptedTrace {

  private static final long TICK_NANOS = 100_000;

  private final String stack;
  private final List<Event> events = new ArrayList<>();
  private final List<StepOutcome> steps = new ArrayList<>();
  private final Map<String, Long> seqs = new HashMap<>();
  private final Map<Place, Long> offsets = new HashMap<>();
  private Optional<String> error = Optional.empty();
  private String session = "s1";
  private boolean nativeStreams;
  private long nanos = 1_000_000_000;
  private long stepStarted = nanos;
  private int digests;
  private int attempt = 1;

  public ScriptedTrace(String stack) {
    this.stack = stack;
  }

  /** A direction of a carrier of a session. */
  private record Place(Role from, String session, Optional<String> carrier) {}

  /** A sent message and the bytes it takes. */
  public record Msg(
      Role from,
      String session,
      String stream,
      Message message,
      long start,
      long end,
      Optional<String> carrier) {}

  /** Every stream counts its own bytes, as over a transport that has streams itself. */
  public ScriptedTrace nativeStreams() {
    nativeStreams = true;
    return this;
  }

  private Optional<String> carrier(String stream) {
    return Optional.of(stream).filter(any -> nativeStreams);
  }

  /** Takes the next bytes of the carrier, and returns where they begin. */
  private long take(Role from, String stream, int bytes) {
    Place place = new Place(from, session, carrier(stream));
    long start = offsets.getOrDefault(place, 0L);
    offsets.put(place, start + bytes);
    return start;
  }

  public ScriptedTrace attempt(int number) {
    attempt = number;
    return this;
  }

  public ScriptedTrace after(long millis) {
    nanos += millis * 1_000_000;
    return this;
  }

  public long nanos() {
    return nanos;
  }

  /** Both ends of a new connection. */
  public ScriptedTrace open(String name) {
    return open(name, stack);
  }

  /** What follows is about this session. */
  public ScriptedTrace on(String name) {
    session = name;
    return this;
  }

  /** Both ends of a new connection over this stack. */
  public ScriptedTrace open(String name, String over) {
    session = name;
    String near = "10.0.0.1:" + name;
    String far = "10.0.0.2:30303";
    add(
        Role.DIALER,
        (s, t, n) -> new Event.SessionOpened(s, t, n, name, Role.DIALER, over, near, far));
    return add(
        Role.LISTENER,
        (s, t, n) -> new Event.SessionOpened(s, t, n, name + "'", Role.LISTENER, over, far, near));
  }

  public ScriptedTrace open() {
    return open("s1");
  }

  /** A stream opened by the dialer, negotiated and listened to at both ends. */
  public ScriptedTrace stream(String stream) {
    return openStream(stream)
        .negotiated(Role.DIALER, stream)
        .negotiated(Role.LISTENER, stream)
        .listener(Role.DIALER, stream)
        .listener(Role.LISTENER, stream);
  }

  public ScriptedTrace openStream(String stream) {
    openedHere(stream);
    return add(
        Role.LISTENER,
        (s, t, n) -> new Event.StreamOpened(s, t, n, name(Role.LISTENER), stream, By.REMOTE));
  }

  public ScriptedTrace openedHere(String stream) {
    return add(
        Role.DIALER,
        (s, t, n) -> new Event.StreamOpened(s, t, n, name(Role.DIALER), stream, By.LOCAL));
  }

  public ScriptedTrace negotiated(Role at, String stream) {
    return add(
        at, (s, t, n) -> new Event.StreamNegotiated(s, t, n, name(at), stream, "/eth/68/1.0.0"));
  }

  public ScriptedTrace listener(Role at, String stream) {
    return add(at, (s, t, n) -> new Event.ListenerAttached(s, t, n, name(at), stream));
  }

  /** One node ends its direction, and its peer does not tell. */
  public ScriptedTrace endStream(Role by, String stream) {
    return add(by, (s, t, n) -> new Event.StreamClosed(s, t, n, name(by), stream, By.LOCAL));
  }

  /** One direction ends: both ends tell. */
  public ScriptedTrace closeStream(Role by, String stream) {
    endStream(by, stream);
    return add(
        by.other(),
        (s, t, n) -> new Event.StreamClosed(s, t, n, name(by.other()), stream, By.REMOTE));
  }

  public ScriptedTrace resetStream(Role by, String stream) {
    return resetStream(by, stream, "");
  }

  public ScriptedTrace resetStream(Role by, String stream, String reason) {
    Optional<String> why = Optional.of(reason).filter(text -> !text.isEmpty());
    return add(by, (s, t, n) -> new Event.StreamReset(s, t, n, name(by), stream, By.LOCAL, why));
  }

  /** A node sees that its peer reset a stream. */
  public ScriptedTrace resetSeen(Role at, String stream) {
    return add(
        at,
        (s, t, n) -> new Event.StreamReset(s, t, n, name(at), stream, By.REMOTE, Optional.empty()));
  }

  /** A node sees that its peer ended the session. */
  public ScriptedTrace endSeen(Role at) {
    return add(
        at, (s, t, n) -> new Event.SessionClosed(s, t, n, name(at), By.REMOTE, Optional.empty()));
  }

  /** One node ends the session, and the other does not tell. */
  public ScriptedTrace leave(Role by, String reason) {
    Optional<String> why = Optional.of(reason).filter(text -> !text.isEmpty());
    return add(by, (s, t, n) -> new Event.SessionClosed(s, t, n, name(by), By.LOCAL, why));
  }

  public ScriptedTrace close(Role by, String reason) {
    Optional<String> why = Optional.of(reason).filter(text -> !text.isEmpty());
    leave(by, reason);
    return add(
        by.other(),
        (s, t, n) -> new Event.SessionClosed(s, t, n, name(by.other()), By.REMOTE, why));
  }

  public Msg send(Role from, String stream, int code, String id, int size) {
    return send(from, stream, message(code, id, size));
  }

  public Msg send(Role from, String stream, Message message) {
    long start = take(from, stream, message.size() + 8);
    long end = start + message.size() + 8;
    Optional<String> carrier = carrier(stream);
    add(
        from,
        (s, t, n) ->
            new Event.MessageSent(s, t, n, name(from), stream, message, start, end, carrier));
    return new Msg(from, name(from), stream, message, start, end, carrier);
  }

  /** Given to a transport that does not tell which bytes it will take. */
  public Message offer(Role from, String stream, int code, String id, int size) {
    Message message = message(code, id, size);
    add(from, (s, t, n) -> new Event.MessageSent(s, t, n, name(from), stream, message, 0, 0));
    return message;
  }

  /** Sent, and waiting for its place: nobody knows yet which bytes it will take. */
  public Message queue(Role from, String stream, int code, String id, int size) {
    Message message = message(code, id, size);
    long at = take(from, stream, 0);
    Optional<String> carrier = carrier(stream);
    add(
        from,
        (s, t, n) -> new Event.MessageSent(s, t, n, name(from), stream, message, at, at, carrier));
    add(from, (s, t, n) -> new Event.MessageQueued(s, t, n, name(from), stream, message, size));
    return message;
  }

  /** A queued message gets its place. */
  public Msg place(Role from, String stream, Message message) {
    long start = take(from, stream, message.size() + 8);
    long end = start + message.size() + 8;
    Optional<String> carrier = carrier(stream);
    add(
        from,
        (s, t, n) ->
            new Event.MessagePlaced(s, t, n, name(from), stream, message, start, end, carrier));
    return new Msg(from, name(from), stream, message, start, end, carrier);
  }

  public Message message(int code, String id, int size) {
    String digest = "0x%062x".formatted(++digests) + "ff";
    return new Message(code, Optional.of(id).filter(text -> !text.isEmpty()), digest, size);
  }

  public ScriptedTrace write(Msg msg) {
    return add(
        msg.from(),
        (s, t, n) ->
            new Event.BytesWritten(
                s, t, n, name(msg.from()), msg.start(), msg.end(), msg.carrier()));
  }

  public ScriptedTrace read(Msg msg) {
    return read(msg, 0, msg.end() - msg.start());
  }

  /** The receiver reads a part of a message's bytes. */
  public ScriptedTrace read(Msg msg, long from, long to) {
    Role reader = msg.from().other();
    return add(
        reader,
        (s, t, n) ->
            new Event.BytesRead(
                s, t, n, name(reader), msg.start() + from, msg.start() + to, msg.carrier()));
  }

  public ScriptedTrace decode(Msg msg) {
    return decode(msg, msg.message());
  }

  public ScriptedTrace decode(Msg msg, Message what) {
    Role to = msg.from().other();
    return add(to, (s, t, n) -> new Event.MessageDecoded(s, t, n, name(to), msg.stream(), what));
  }

  public ScriptedTrace buffer(Msg msg) {
    Role to = msg.from().other();
    return add(
        to,
        (s, t, n) ->
            new Event.MessageBuffered(
                s, t, n, name(to), msg.stream(), msg.message(), msg.message().size()));
  }

  public ScriptedTrace deliver(Msg msg) {
    return deliver(msg, msg.message());
  }

  /** Delivers something else on the message's stream. */
  public ScriptedTrace deliver(Msg msg, Message what) {
    Role to = msg.from().other();
    return add(to, (s, t, n) -> new Event.MessageDelivered(s, t, n, name(to), msg.stream(), what));
  }

  /** Written and read, no further. */
  public ScriptedTrace carry(Msg msg) {
    return write(msg).read(msg);
  }

  /** Sent and delivered by way of every station but the buffer. */
  public Msg pass(Role from, String stream, int code, String id, int size) {
    Msg msg = send(from, stream, code, id, size);
    carry(msg).decode(msg).deliver(msg);
    return msg;
  }

  /** A request that is the same question as every other with this {@code question}. */
  public Msg ask(Role from, String stream, int code, String id, String question) {
    Message plain = message(code, id, 40);
    Msg msg =
        send(
            from,
            stream,
            new Message(code, plain.requestId(), plain.digest(), 40, Optional.of(question)));
    carry(msg).decode(msg).deliver(msg);
    return msg;
  }

  /** The sender says which transactions a message is about. */
  public ScriptedTrace named(Msg msg, String... hashes) {
    return add(
        msg.from(),
        (s, t, n) ->
            new Event.TransactionsNamed(
                s,
                t,
                n,
                name(msg.from()),
                msg.message().code(),
                msg.message().digest(),
                List.of(hashes)));
  }

  /** Transactions that came in this session are in the pool. */
  public ScriptedTrace added(Role at, String... hashes) {
    return add(at, (s, t, n) -> new Event.TransactionsAdded(s, t, n, name(at), List.of(hashes)));
  }

  public ScriptedTrace started(String stream, String id) {
    return started(stream, id, 3);
  }

  public ScriptedTrace started(String stream, String id, int code) {
    return add(
        Role.DIALER,
        (s, t, n) -> new Event.RequestStarted(s, t, n, name(Role.DIALER), stream, id, code));
  }

  public ScriptedTrace ended(String id, String outcome) {
    return add(
        Role.DIALER, (s, t, n) -> new Event.RequestEnded(s, t, n, name(Role.DIALER), id, outcome));
  }

  /** A block of no chain became the head of a node's chain. */
  public ScriptedTrace head(Role at, long number, long dropped) {
    return head(at, number, "0x%064x".formatted(number), dropped);
  }

  /** A block became the head of a node's chain. */
  public ScriptedTrace head(Role at, Block block, long dropped) {
    return head(at, block.number(), block.hash().toHexString(), dropped);
  }

  private ScriptedTrace head(Role at, long number, String hash, long dropped) {
    return add(
        at, (s, t, n) -> new Event.HeadChanged(s, t, n, Long.toString(number), hash, dropped));
  }

  public ScriptedTrace limit(Role at, String stream, String limit, String text) {
    return add(
        at,
        (s, t, n) ->
            new Event.LimitHit(s, t, n, Optional.of(name(at)), Optional.of(stream), limit, text));
  }

  public ScriptedTrace log(Role at, String text) {
    return add(at, (s, t, n) -> new Event.LogLine(s, t, n, Optional.empty(), "warn", text));
  }

  public ScriptedTrace tapHeld(Msg msg) {
    return tap(
        (s, t, n) ->
            new Event.TapHeld(
                s, t, n, "t1", msg.from().other(), msg.start(), msg.end(), msg.carrier()));
  }

  public ScriptedTrace tapForwarded(Msg msg) {
    return tap(
        (s, t, n) ->
            new Event.TapForwarded(
                s, t, n, "t1", msg.from().other(), msg.start(), msg.end(), msg.carrier()));
  }

  /** The tap takes a part of a message's bytes. */
  public ScriptedTrace tapRead(Msg msg, int from, int to) {
    return tap(
        (s, t, n) ->
            new Event.TapRead(
                s,
                t,
                n,
                "t1",
                msg.from().other(),
                msg.start() + from,
                msg.start() + to,
                Optional.empty(),
                Optional.empty()));
  }

  /** The dialer asks on a new stream, ends its side, and is answered. */
  public ScriptedTrace askedAndEnded(String stream, String id) {
    stream(stream).started(stream, id).pass(Role.DIALER, stream, 3, id, 12);
    closeStream(Role.DIALER, stream).pass(Role.LISTENER, stream, 4, id, 5123);
    return ended(id, "answered");
  }

  /** The tap takes and passes on the bytes of these messages in one segment. */
  public ScriptedTrace tapPassed(Msg first, Msg last) {
    Role towards = first.from().other();
    tap(
        (s, t, n) ->
            new Event.TapRead(
                s,
                t,
                n,
                "t1",
                towards,
                first.start(),
                last.end(),
                Optional.empty(),
                Optional.empty()));
    return tap(
        (s, t, n) ->
            new Event.TapForwarded(
                s, t, n, "t1", towards, first.start(), last.end(), Optional.empty()));
  }

  public ScriptedTrace tapCut(Msg msg) {
    return tap(
        (s, t, n) ->
            new Event.TapCut(
                s, t, n, "t1", msg.from().other(), msg.start() + 1, "RST", msg.carrier()));
  }

  /** A packet of discovery, with an expiration or none (empty). */
  public Packet packet(String kind, String unixSeconds) {
    String hash = "0x%064x".formatted(++digests);
    return new Packet(kind, hash, 130, Optional.of(unixSeconds).filter(t -> !t.isEmpty()));
  }

  public ScriptedTrace sendPacket(Role from, Packet packet) {
    return add(
        from,
        (s, t, n) ->
            new Event.PacketSent(s, t, n, endpoint(from), udp(from), udp(from.other()), packet));
  }

  public ScriptedTrace deliverPacket(Role at, Packet packet) {
    return add(
        at,
        (s, t, n) ->
            new Event.PacketDelivered(s, t, n, endpoint(at), udp(at), udp(at.other()), packet));
  }

  public ScriptedTrace refusePacket(Role at, Packet packet, String reason) {
    return add(
        at,
        (s, t, n) ->
            new Event.PacketRefused(
                s, t, n, endpoint(at), udp(at), udp(at.other()), packet, reason));
  }

  /** Sends and delivers a packet. */
  public ScriptedTrace passPacket(Role from, Packet packet) {
    return sendPacket(from, packet).deliverPacket(from.other(), packet);
  }

  public ScriptedTrace tapPacket(Role towards, Packet packet, PacketFate fate) {
    return tap(
        (s, t, n) -> new Event.TapPacket(s, t, n, towards, packet.hash(), packet.size(), fate));
  }

  public ScriptedTrace timeOfDay(long unixMillis) {
    return add("runner", (s, t, n) -> new Event.TimeOfDay(s, t, n, unixMillis));
  }

  public ScriptedTrace identity(Role role, String id) {
    return add("runner", (s, t, n) -> new Event.NodeIdentity(s, t, n, role, id));
  }

  private static String endpoint(Role role) {
    return role == Role.DIALER ? "node" : "bootnode";
  }

  private static String udp(Role role) {
    return role == Role.DIALER ? "127.0.0.1:1000" : "127.0.0.1:2000";
  }

  /** The tap sees a node end the connection. */
  public ScriptedTrace tapClosed(Role by) {
    return tap((s, t, n) -> new Event.TapClosed(s, t, n, "t1", by.word()));
  }

  /** Ends the step that began where the one before ended. */
  public ScriptedTrace step(Outcome... outcomes) {
    nanos += TICK_NANOS;
    steps.add(new StepOutcome(steps.size(), List.of(outcomes), stepStarted, nanos));
    nanos += 10 * TICK_NANOS;
    stepStarted = nanos;
    nanos += 40 * TICK_NANOS;
    return this;
  }

  /** Ends steps that began together where the one before ended, each with one outcome. */
  public ScriptedTrace together(Outcome... outcomes) {
    long began = stepStarted;
    for (Outcome outcome : outcomes) {
      stepStarted = began;
      step(outcome);
    }
    return this;
  }

  /** The runner starts a step. */
  public ScriptedTrace begin(int step) {
    return add("runner", (s, t, n) -> new Event.StepStarted(s, t, n, step));
  }

  /** The runner gives a step up early. */
  public ScriptedTrace giveUp(int step) {
    return add("runner", (s, t, n) -> new Event.StepEnded(s, t, n, step, true));
  }

  /** The runner begins to end what the script has left open. */
  public ScriptedTrace tearDown() {
    return add("runner", (s, t, n) -> new Event.TeardownStarted(s, t, n));
  }

  /** The same, while something that it had waited for is outstanding. */
  public ScriptedTrace tearDown(String outstanding) {
    return add("runner", (s, t, n) -> new Event.TeardownStarted(s, t, n, Optional.of(outstanding)));
  }

  public ScriptedTrace error(String text) {
    error = Optional.of(text);
    return this;
  }

  /** Makes a node a black box: what it reported is gone. */
  public ScriptedTrace blackBox(Role role) {
    events.removeIf(event -> event.node().equals(role.word()));
    return add("runner", (s, t, n) -> new Event.BlackBox(s, t, n, role));
  }

  /** The runner tells how much a node says it puts into one answer. */
  public ScriptedTrace limits(Role role, AnswerLimits limits) {
    return add("runner", (s, t, n) -> new Event.NodeLimits(s, t, n, role, limits));
  }

  /** The runner finds that a node has ended. */
  public ScriptedTrace died(Role role, Fatality fatality, String how, String... lastLines) {
    return add(
        "runner",
        (s, t, n) -> new Event.ProcessDied(s, t, n, role, fatality, how, List.of(lastLines)));
  }

  public List<Event> events() {
    return List.copyOf(events);
  }

  public Trace trace() {
    CaseId id = new CaseId("test/case", "refnode", "refnode", stack, 68, "natural", attempt);
    return new Trace(id, events, steps, error);
  }

  private String name(Role role) {
    return role == Role.DIALER ? session : session + "'";
  }

  private interface Made {
    Event at(long seq, long nanos, String node);
  }

  private ScriptedTrace add(Role role, Made made) {
    return add(role.word(), made);
  }

  private ScriptedTrace tap(Made made) {
    return add("tap", made);
  }

  private ScriptedTrace add(String node, Made made) {
    nanos += TICK_NANOS;
    events.add(made.at(seqs.merge(node, 1L, Long::sum), nanos, node));
    return this;
  }
}
