package org.twinwire.refnode.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.behaviour.AnswersEnd;
import org.twinwire.refnode.behaviour.DueAnswer;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.refnode.link.Later;
import org.twinwire.refnode.pool.PoolExchange;
import org.twinwire.wire.eth.BlockRangeUpdate;
import org.twinwire.wire.eth.EthAnswer;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthException;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.eth.NewBlock;
import org.twinwire.wire.eth.NewBlockHashes;
import org.twinwire.wire.eth.Status;
import org.twinwire.wire.eth.Undecoded;

/**
 * What follows the Status exchange: answers requests, hands answers to those who asked. Answers
 * that are due in the same turn of the event loop leave in one write; a stream whose peer has ended
 * its side is ended in the same write as its last answer.
 */
final class Conversation {

  /**
   * From this version on a peer that announces blocks is dropped, as go-ethereum does it: since the
   * merge nobody has a reason to.
   */
  private static final int WITHOUT_NEW_BLOCKS = 69;

  private final SessionContext context;
  private final PendingRequests pending;
  private final Consumer<Set<EthStream>> behindFirstAnswers;
  private final Serving serving;
  private final AnswerSequence sequence;
  private final PoolExchange exchange;
  private final Consumer<EthMessage> announcements;
  private final Runnable close;
  private boolean firstLeft;
  private final Map<EthStream, Integer> owed = new HashMap<>();
  private final Set<EthStream> ended = new HashSet<>();
  private final Set<EthStream> overtaken = new HashSet<>();
  private final Set<EthStream> unflushed = new HashSet<>();

  /** Streams with an answer that is not flushed yet, or that are left open behind it. */
  private final Set<EthStream> answered = new HashSet<>();

  /**
   * @param exchange gets Transactions and announcements of them
   * @param behindFirstAnswers told once, of the streams whose answers are the first to be flushed
   * @param announcements takes what the peer announces
   * @param close ends the session
   */
  Conversation(
      SessionContext context,
      PendingRequests pending,
      PoolExchange exchange,
      Consumer<Set<EthStream>> behindFirstAnswers,
      Consumer<EthMessage> announcements,
      Runnable close) {
    this.behindFirstAnswers = behindFirstAnswers;
    this.context = context;
    this.pending = pending;
    this.exchange = exchange;
    this.announcements = announcements;
    this.close = close;
    this.serving = new Serving(context::chain, context.pool()::byHash, context.hooks());
    this.sequence = AnswerSequence.of(context.behaviour().answering().order(), context.loop());
  }

  /** Takes a message other than Status; {@link EthException} if the peer may not send it. */
  void received(EthStream stream, Message message, EthMessage content, int ethVersion) {
    switch (content) {
      case EthRequest request -> answer(stream, serving.answer(request, ethVersion));
      case EthAnswer answer -> answered(stream, answer, message, ethVersion);
      case NewBlock announced -> {
        requireNewBlocks(EthCode.NEW_BLOCK, ethVersion);
        announced(announced, message);
      }
      case NewBlockHashes announced -> {
        requireNewBlocks(EthCode.NEW_BLOCK_HASHES, ethVersion);
        announced(announced, message);
      }
      case BlockRangeUpdate update -> {
        requireOrder(update);
        announced(update, message);
      }
      case Status again -> throw new IllegalStateException("Status: handled before");
      case Undecoded undecoded -> undecoded(stream, message, undecoded);
    }
  }

  private void announced(EthMessage announcement, Message message) {
    boolean taken = context.hooks().any(Hook::countsAnnouncements) && pending.answeredBy(message);
    if (!taken && !context.hooks().any(Hook::ignoresAnnouncement)) {
      announcements.accept(announcement);
    }
  }

  private static void requireOrder(BlockRangeUpdate update) {
    RangeCheck.problem(update.range())
        .ifPresent(
            problem -> {
              throw new EthException(problem);
            });
  }

  private static void requireNewBlocks(EthCode code, int ethVersion) {
    if (ethVersion >= WITHOUT_NEW_BLOCKS) {
      throw new EthException(
          "%s: got one in eth/%d (expected: before eth/%d)"
              .formatted(code.specName(), ethVersion, WITHOUT_NEW_BLOCKS));
    }
  }

  /** The peer asks nothing more on this stream. */
  void ended(EthStream stream) {
    ended.add(stream);
    endIfNothingIsOwed(stream);
  }

  private void undecoded(EthStream stream, Message message, Undecoded content) {
    switch (content.code()) {
      case TRANSACTIONS, NEW_POOLED_TRANSACTION_HASHES -> exchange.received(content);
      default ->
          answerTo(content.code())
              .forEach(
                  kind ->
                      message
                          .requestId()
                          .ifPresent(id -> answer(stream, serving.nothing(kind, id))));
    }
  }

  /** The answer to what this node has nothing of; none for what is no request. */
  private static List<EthCode> answerTo(EthCode code) {
    return switch (code) {
      case GET_NODE_DATA -> List.of(EthCode.NODE_DATA);
      default -> List.of();
    };
  }

  private void answer(EthStream stream, Message answer) {
    Message made = context.hooks().change(answer, Hook::answer);
    owed.merge(stream, 1, Integer::sum);
    sequence.add(() -> due(new Owed(stream, made)));
  }

  private void due(DueAnswer answer) {
    if (!context.hooks().any(hook -> hook.takes(answer))) {
      answer.write(answer.message());
    }
  }

  private void write(EthStream stream, Message answer) {
    stream.write(answer);
    answered.add(stream);
    settle(stream);
    flushSoon(stream);
  }

  private void closeInstead(EthStream stream) {
    overtaken.add(stream);
    settle(stream);
    context.loop().execute(() -> closeUnlessEnded(stream));
  }

  /** Who cannot end the stream, because it carries everything, ends the session. */
  private void closeUnlessEnded(EthStream stream) {
    if (overtaken.remove(stream)) {
      close.run();
    }
  }

  private void settle(EthStream stream) {
    owed.merge(stream, -1, Integer::sum);
    endIfNothingIsOwed(stream);
  }

  private void endIfNothingIsOwed(EthStream stream) {
    if (ended.contains(stream) && owed.getOrDefault(stream, 0) == 0) {
      owed.remove(stream);
      ended.remove(stream);
      overtaken.remove(stream);
      if (!leavesOpen() || !answered.contains(stream)) {
        stream.end();
        flushSoon(stream);
      }
    }
  }

  private void flushSoon(EthStream stream) {
    if (unflushed.isEmpty()) {
      context.loop().execute(this::flush);
    }
    unflushed.add(stream);
  }

  private void flush() {
    if (!answered.isEmpty() && !firstLeft) {
      firstLeft = true;
      behindFirstAnswers.accept(Set.copyOf(answered));
    }
    unflushed.forEach(EthStream::flush);
    unflushed.clear();
    if (!leavesOpen()) {
      answered.clear();
    }
  }

  private boolean leavesOpen() {
    return context.behaviour().answering().end() == AnswersEnd.OPEN;
  }

  /**
   * Who answers what was not asked for is dropped, as go-ethereum does it. Not so an answer that is
   * late or comes twice, which go-ethereum drops as well: it is to be seen what comes of it.
   */
  private void requireAskedFor(UInt64 id, EthCode code, int items) {
    UInt64 itemsMax =
        pending
            .itemsMax(id, code)
            .orElseThrow(
                () ->
                    new EthException(
                        "%s: got id %s (expected: one that was asked for)"
                            .formatted(code.specName(), id.toBigInteger())));
    if (UInt64.valueOf(items).compareTo(itemsMax) > 0) {
      throw new EthException(
          "%s: got %d items (expected: at most %s)"
              .formatted(code.specName(), items, itemsMax.toBigInteger()));
    }
  }

  private void answered(EthStream stream, EthAnswer answer, Message message, int ethVersion) {
    requireAskedFor(answer.requestId(), answer.code(), answer.items().size());
    if (!pending.answered(stream, answer, message, ethVersion)) {
      context
          .trace()
          .warn(
              "%s: %s with id %s (expected: only what was asked for)"
                  .formatted(
                      stream.name(), answer.code().specName(), answer.requestId().toBigInteger()));
    }
  }

  /** An answer to a request that came on a stream. */
  private final class Owed implements DueAnswer {

    private final EthStream stream;
    private final Message message;

    Owed(EthStream stream, Message message) {
      this.stream = stream;
      this.message = message;
    }

    @Override
    public Message message() {
      return message;
    }

    @Override
    public void write(Message other) {
      Conversation.this.write(stream, other);
    }

    @Override
    public void writeMore(Message more) {
      stream.write(more);
    }

    @Override
    public void writeAfter(Duration delay) {
      Later.run(context.loop(), delay, () -> write(message));
    }

    @Override
    public void closeInstead() {
      Conversation.this.closeInstead(stream);
    }
  }
}
