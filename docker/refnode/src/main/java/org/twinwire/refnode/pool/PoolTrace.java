package org.twinwire.refnode.pool;

import java.util.List;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.link.SessionTrace;
import org.twinwire.wire.eth.Message;

/**
 * Reports which transactions messages are about, and which the pool took; many in several events.
 */
record PoolTrace(SessionTrace trace) {

  /** Hashes of one event: more than most messages have, and a line of less than 300 kB. */
  private static final int HASHES_MAX = 4096;

  /** They came in this session and are in the pool now. */
  void added(List<Bytes32> hashes) {
    inParts(hashes, part -> trace.add(new NodeEvent.TransactionsAdded(trace.session(), part)));
  }

  /** A message that was sent carries, announces or asks for them. */
  void named(Message message, List<Bytes32> hashes) {
    String digest = message.digest().toHexString();
    inParts(
        hashes,
        part ->
            trace.add(
                new NodeEvent.TransactionsNamed(trace.session(), message.code(), digest, part)));
  }

  private static void inParts(List<Bytes32> hashes, Consumer<List<String>> report) {
    List<String> texts = hashes.stream().map(Bytes::toHexString).toList();
    for (int at = 0; at < texts.size(); at += HASHES_MAX) {
      report.accept(texts.subList(at, Math.min(at + HASHES_MAX, texts.size())));
    }
  }
}
