package org.twinwire.refnode.node;

import static org.twinwire.refnode.node.TestingPair.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.events.MessageNote;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Request;
import org.twinwire.wire.eth.GetBlockBodies;

/** A pair of which one node has a fault, and what a test wants to know of it. */
final class FaultyPair implements AutoCloseable {

  static final int HEADERS = 4;

  final TestingPair pair = new TestingPair();

  /** Both as new, but for the listener's fault. */
  FaultyPair listener(Fault fault) {
    pair.reset(1);
    pair.listener.behaviour(Behaviour.DEFAULT.with(fault));
    return this;
  }

  /** Both as new, but for the dialer's fault. */
  FaultyPair dialer(Fault fault) {
    pair.reset(1);
    pair.dialer.behaviour(Behaviour.DEFAULT.with(fault));
    return this;
  }

  /** One header each, in one write; what became of them. */
  List<Outcome> askTogether(Stack stack, int requests) {
    return pair.connect(stack).ask(RequestMode.ONE_WRITE, headers(requests));
  }

  static List<Request> headers(int requests) {
    return LongStream.range(0, requests)
        .mapToObj(origin -> TestingPair.headers(origin, 1, TestingPair.SHORT))
        .toList();
  }

  Request bodies(long... numbers) {
    List<Bytes32> hashes =
        LongStream.of(numbers)
            .mapToObj(number -> TestingChain.block(pair.listener.chain(), number).hash())
            .toList();
    return new Request(
        Optional.empty(), new GetBlockBodies(UInt64.ZERO, hashes), TestingPair.SHORT);
  }

  /** Words for outcomes: short enough to compare. */
  static List<String> words(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.getClass().getSimpleName()).toList();
  }

  /** Request ids of the answers or requests with this code that passed a station. */
  static List<String> decoded(Node node, int code) {
    return ids(
        events(node, NodeEvent.MessageDecoded.class).stream()
            .map(NodeEvent.MessageDecoded::message)
            .toList(),
        code);
  }

  static List<String> buffered(Node node, int code) {
    return ids(
        events(node, NodeEvent.MessageBuffered.class).stream()
            .map(NodeEvent.MessageBuffered::message)
            .toList(),
        code);
  }

  static List<String> delivered(Node node, int code) {
    return ids(
        events(node, NodeEvent.MessageDelivered.class).stream()
            .map(NodeEvent.MessageDelivered::message)
            .toList(),
        code);
  }

  static List<String> sent(Node node, int code) {
    return ids(
        events(node, NodeEvent.MessageSent.class).stream()
            .map(NodeEvent.MessageSent::message)
            .toList(),
        code);
  }

  static long bytesRead(Node node) {
    return events(node, NodeEvent.BytesRead.class).stream()
        .mapToLong(NodeEvent.BytesRead::to)
        .max()
        .orElse(0);
  }

  static List<String> warnings(Node node) {
    return events(node, NodeEvent.LogLine.class).stream().map(NodeEvent.LogLine::text).toList();
  }

  static Duration soon() {
    return TestingPair.SHORT.dividedBy(3);
  }

  private static List<String> ids(List<MessageNote> notes, int code) {
    return notes.stream()
        .filter(note -> note.code() == code)
        .map(note -> note.requestId().orElse("none"))
        .toList();
  }

  @Override
  public void close() {
    pair.close();
  }
}
