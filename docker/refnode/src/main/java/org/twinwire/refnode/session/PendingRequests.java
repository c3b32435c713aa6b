package org.twinwire.refnode.session;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Hooks;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.refnode.link.Later;
import org.twinwire.refnode.link.SessionTrace;
import org.twinwire.wire.eth.EthAnswer;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.Message;

/**
 * Requests without an answer yet. An answer belongs to the oldest request with its id, its kind and
 * its stream; equal ids are served in the order they were asked.
 */
final class PendingRequests {

  private final EventLoop loop;
  private final SessionTrace trace;
  private final Hooks hooks;
  private final List<PendingRequest> pending = new ArrayList<>();
  private final Map<Asked, UInt64> itemsMax = new HashMap<>();

  /** What an answer can be to, also when its request is over. */
  private record Asked(UInt64 id, EthCode answerCode) {}

  PendingRequests(EventLoop loop, SessionTrace trace, Hooks hooks) {
    this.loop = loop;
    this.trace = trace;
    this.hooks = hooks;
  }

  /** Remembers a request that is about to be written. */
  CompletableFuture<Reply> start(EthStream stream, UInt64 id, Request request) {
    EthRequest question = request.question();
    EthCode answerCode = question.answer(List.of()).code();
    PendingRequest started =
        new PendingRequest(id, answerCode, stream, System.nanoTime(), new CompletableFuture<>());
    pending.add(started);
    itemsMax.merge(new Asked(id, answerCode), question.itemsMax(), PendingRequests::greater);
    trace.add(
        new NodeEvent.RequestStarted(
            trace.session(), stream.name(), started.decimalId(), question.code().number()));
    Later timeout = Later.run(loop, request.timeout(), () -> timedOut(started));
    return started.reply().whenComplete((reply, failure) -> timeout.cancel());
  }

  /**
   * How many items such an answer may have; empty if it was never asked for, on any stream. It may
   * be late, or come twice.
   */
  Optional<UInt64> itemsMax(UInt64 id, EthCode code) {
    return Optional.ofNullable(itemsMax.get(new Asked(id, code)));
  }

  private static UInt64 greater(UInt64 one, UInt64 other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** Takes an answer; says whether anybody waits for it. */
  boolean answered(EthStream stream, EthAnswer answer, Message message, int ethVersion) {
    boolean byCode = hooks.any(Hook::ignoresIds);
    Optional<PendingRequest> request =
        pending.stream()
            .filter(
                one ->
                    one.isAnsweredBy(stream, byCode ? one.id() : answer.requestId(), answer.code()))
            .findFirst();
    request.ifPresent(
        one ->
            finish(
                one,
                "answered",
                new Reply.Items(one.decimalId(), answer, message, ethVersion, one.elapsedNanos())));
    return request.isPresent();
  }

  /** Takes another message for an answer without items; says whether anybody waits for one. */
  boolean answeredBy(Message other) {
    Optional<PendingRequest> oldest = pending.stream().findFirst();
    oldest.ifPresent(one -> finish(one, "answered", one.answeredBy(other)));
    return oldest.isPresent();
  }

  /** The stream is gone, and with it what was asked on it. */
  void lost(EthStream stream) {
    disconnect(one -> one.isOn(stream), Optional.of("stream reset"));
  }

  /** The session is over. */
  void disconnected(Optional<String> reason) {
    disconnect(one -> true, reason);
  }

  private void disconnect(Predicate<PendingRequest> which, Optional<String> reason) {
    finishAll(
        which,
        "disconnected",
        one -> new Outcome.Disconnected(Optional.of(one.decimalId()), reason, one.elapsedNanos()));
  }

  private void finishAll(
      Predicate<PendingRequest> which, String word, Function<PendingRequest, Outcome> outcome) {
    List.copyOf(pending).stream()
        .filter(which)
        .forEach(one -> finish(one, word, new Reply.Nothing(outcome.apply(one))));
  }

  private void timedOut(PendingRequest request) {
    if (request.reply().isDone()) {
      return;
    }
    Outcome outcome =
        new Outcome.TimedOut(Optional.of(request.decimalId()), request.elapsedNanos(), false);
    finish(request, "timed-out", new Reply.Nothing(outcome));
    if (pending.stream().noneMatch(one -> one.isOn(request.stream()))) {
      request.stream().abandon();
    }
  }

  private void finish(PendingRequest request, String word, Reply reply) {
    pending.remove(request);
    trace.add(new NodeEvent.RequestEnded(trace.session(), request.decimalId(), word));
    request.reply().complete(reply);
  }
}
