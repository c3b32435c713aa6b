package org.twinwire.refnode.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.serving.RequestKinds;
import org.twinwire.refnode.serving.Served;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Reply;
import org.twinwire.refnode.session.Request;
import org.twinwire.wire.eth.EthAnswer;
import org.twinwire.wire.eth.EthRequest;

/** A peer that serves a chain. It waits for more requests, and then answers the newest first. */
class ScriptedSyncPeer implements SyncPeer {

  private record Waiting(EthRequest question, CompletableFuture<Reply> reply) {}

  private final Chain chain;
  private final Hook hook;
  private final List<Waiting> waiting = new ArrayList<>();
  final List<EthRequest> asked = new ArrayList<>();
  final List<String> drops = new ArrayList<>();
  int most;

  ScriptedSyncPeer(Chain chain, Hook hook) {
    this.chain = chain;
    this.hook = hook;
  }

  /** The items of an answer; empty: none is sent in time. */
  Optional<List<Bytes>> answer(EthRequest question, List<Bytes> items) {
    return Optional.of(items);
  }

  @Override
  public synchronized CompletableFuture<Reply> ask(Request request) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    asked.add(request.question());
    waiting.add(new Waiting(request.question(), reply));
    most = Math.max(most, waiting.size());
    CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(this::answerAll);
    return reply;
  }

  private synchronized void answerAll() {
    while (!waiting.isEmpty()) {
      Waiting newest = waiting.removeLast();
      newest.reply().complete(reply(newest.question()));
    }
  }

  private Reply reply(EthRequest question) {
    List<Bytes> all =
        RequestKinds.of(question.code()).orElseThrow().items(question, Served.of(chain), 68);
    return answer(question, all)
        .<Reply>map(items -> items(question.withId(UInt64.ONE).answer(items)))
        .orElseGet(() -> new Reply.Nothing(new Outcome.TimedOut(Optional.of("1"), 1, false)));
  }

  private static Reply items(EthAnswer answer) {
    return new Reply.Items("1", answer, answer.encode(), 68, 1);
  }

  @Override
  public boolean departs(Predicate<Hook> point) {
    return point.test(hook);
  }

  @Override
  public void drop(String why) {
    drops.add(why);
  }
}
