package org.twinwire.refnode.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthException;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.Message;

/**
 * What follows the Status exchange: answers requests, hands answers to those who asked. Answers
 * that are due in the same turn of the event loop leave in one write; a stream whose peer has ended
 * its side is ended in the same write as its last answer.
 */
final class Conversation implements AnswerOutlet.Writer {

  /** GetNodeData and NodeData are no longer in eth from this version on (EIP-4938). */
  private static final int WITHOUT_NODE_DATA = 67;

  private final SessionContext context;
  private final PendingRequests pending;
  private final Consumer<Set<EthStream>> behindAnswers;
  private final Serving serving;
  private final AnswerSequence sequence;
  private final AnswerOutlet outlet;
  private final Runnable close;
  private final Map<EthStream, Integer> owed = new HashMap<>();
  private final Set<EthStream> ended = new HashSet<>();
  private final Set<EthStream> overtaken = new HashSet<>();
  private final Set<EthStream> unflushed = new HashSet<>();

  /**
   * @param behindAnswers told which streams have answers that are about to be flushed
   * @param close ends the session
   */
  Conversation(
      SessionContext context,
      PendingRequests pending,
      Consumer<Set<EthStream>> behindAnswers,
      Runnable close) {
    this.behindAnswers = behindAnswers;
    this.context = context;
    this.pending = pending;
    this.close = close;
    this.serving = new Serving(context.chain(), context.behaviour().fault());
    this.outlet = AnswerOutlet.of(context.behaviour().fault(), context.loop(), this);
    this.sequence = AnswerSequence.of(context.behaviour().answers(), context.loop());
  }

  /** Takes a message other than Status; says whether this eth version has it. */
  boolean received(EthStream stream, Message message, EthMessage content, int ethVersion) {
    switch (content) {
      case EthMessage.GetBlockHeaders request -> answer(stream, serving.answer(request));
      case EthMessage.GetBlockBodies request -> answer(stream, serving.answer(request));
      case EthMessage.BlockHeaders answer ->
          answered(stream, answer.requestId(), EthCode.BLOCK_HEADERS, message, answer.headers());
      case EthMessage.BlockBodies answer ->
          answered(stream, answer.requestId(), EthCode.BLOCK_BODIES, message, answer.bodies());
      case EthMessage.NewBlock announced -> {}
      case EthMessage.NewBlockHashes announced -> {}
      case EthMessage.Status again -> throw new IllegalStateException("Status: handled before");
      case EthMessage.Undecoded undecoded -> {
        return undecoded(stream, message, undecoded.code(), ethVersion);
      }
    }
    return true;
  }

  /** The peer asks nothing more on this stream. */
  void ended(EthStream stream) {
    ended.add(stream);
    endIfNothingIsOwed(stream);
  }

  private boolean undecoded(EthStream stream, Message message, EthCode code, int ethVersion) {
    boolean nodeData = code == EthCode.GET_NODE_DATA || code == EthCode.NODE_DATA;
    if (nodeData && ethVersion >= WITHOUT_NODE_DATA) {
      return false;
    }
    answerTo(code)
        .forEach(
            kind -> message.requestId().ifPresent(id -> answer(stream, serving.nothing(kind, id))));
    return true;
  }

  /** The answer to what this node has nothing of; none for what is no request. */
  private static List<EthCode> answerTo(EthCode code) {
    return switch (code) {
      case GET_POOLED_TRANSACTIONS -> List.of(EthCode.POOLED_TRANSACTIONS);
      case GET_NODE_DATA -> List.of(EthCode.NODE_DATA);
      case GET_RECEIPTS -> List.of(EthCode.RECEIPTS);
      default -> List.of();
    };
  }

  private void answer(EthStream stream, Message answer) {
    owed.merge(stream, 1, Integer::sum);
    sequence.add(() -> outlet.due(stream, answer));
  }

  @Override
  public void write(EthStream stream, Message answer) {
    stream.write(answer);
    settle(stream);
    flushSoon(stream);
  }

  @Override
  public void writeMore(EthStream stream, Message answer) {
    stream.write(answer);
  }

  @Override
  public void closeInstead(EthStream stream) {
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
      stream.end();
      flushSoon(stream);
    }
  }

  private void flushSoon(EthStream stream) {
    if (unflushed.isEmpty()) {
      context.loop().execute(this::flush);
    }
    unflushed.add(stream);
  }

  private void flush() {
    behindAnswers.accept(Set.copyOf(unflushed));
    unflushed.forEach(EthStream::flush);
    unflushed.clear();
  }

  private void answered(
      EthStream stream, UInt64 id, EthCode code, Message message, List<Bytes> items) {
    if (!pending.everAsked(id, code)) {
      throw new EthException(
          "%s: got id %s (expected: one that was asked for)"
              .formatted(code.specName(), id.toBigInteger()));
    }
    if (!pending.answered(stream, id, code, message, items)) {
      context
          .trace()
          .warn(
              "%s: %s with id %s (expected: only what was asked for)"
                  .formatted(stream.name(), code.specName(), id.toBigInteger()));
    }
  }
}
