package org.twinwire.core.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/**
 * Matches every event that a receiver reported at one station of one direction to the messages sent
 * there.
 *
 * <p>Events are matched by digest first, first in first out. The rest is compared with the messages
 * that are still outstanding: the length of several together (merged), the same code and id with
 * another digest (altered), or several events as long as a message (parts). What remains matches no
 * sent message.
 */
final class MessageMatcher {

  /** The largest number of outstanding messages tried as the origin of a piece. */
  private static final int MOST_STARTS = 256;

  /**
   * The largest number of pieces of a message: 10 MiB, the largest of eth, in frames of 64 KiB,
   * plus a margin.
   */
  private static final int MOST_PIECES = 256;

  private final List<Event.MessageSent> sends;
  private final List<Sighting> seen;
  private final TreeSet<Integer> outstanding = new TreeSet<>();
  private final Map<String, Match> known = new HashMap<>();
  private final List<Match> matches = new ArrayList<>();

  private MessageMatcher(List<Event.MessageSent> sends, List<Sighting> seen) {
    this.sends = sends;
    this.seen = seen;
    IntStream.range(0, sends.size()).forEach(outstanding::add);
  }

  /** Returns the matches in the order of {@code seen}; each event is in exactly one of them. */
  static List<Match> match(List<Event.MessageSent> sends, List<Sighting> seen) {
    return new MessageMatcher(sends, seen).match();
  }

  private List<Match> match() {
    List<Sighting> left = new ArrayList<>(byDigest());
    while (!left.isEmpty()) {
      Match match = resolve(left);
      accept(match);
      left.subList(0, match.seen().size()).clear();
    }
    matches.sort(Comparator.comparingLong(match -> match.seen().getFirst().seq()));
    return matches;
  }

  private List<Sighting> byDigest() {
    Map<String, Deque<Integer>> waiting = new HashMap<>();
    for (int send : outstanding) {
      waiting
          .computeIfAbsent(sends.get(send).message().digest(), d -> new ArrayDeque<>())
          .add(send);
    }
    List<Sighting> left = new ArrayList<>();
    for (Sighting event : seen) {
      Deque<Integer> same = waiting.getOrDefault(event.message().digest(), new ArrayDeque<>());
      if (same.isEmpty()) {
        left.add(event);
      } else {
        accept(new Match(Match.Kind.WHOLE, List.of(same.remove()), List.of(event)));
      }
    }
    return left;
  }

  private void accept(Match match) {
    matches.add(match);
    outstanding.removeAll(match.sends());
    known.putIfAbsent(match.seen().getFirst().message().digest(), match);
  }

  private Match resolve(List<Sighting> left) {
    Sighting event = left.getFirst();
    return again(event)
        .or(() -> merged(event))
        .or(() -> parts(left))
        .or(() -> altered(event))
        .orElseGet(() -> new Match(Match.Kind.UNMATCHED, List.of(), List.of(event)));
  }

  /** Returns the outstanding messages that had been sent when the event happened. */
  private List<Integer> waiting(Sighting event) {
    long latest = event.nanos() + ClockSlack.NANOS;
    return outstanding.stream().filter(send -> sends.get(send).nanos() <= latest).toList();
  }

  private long size(int send) {
    return sends.get(send).message().size();
  }

  private Optional<Match> again(Sighting event) {
    return Optional.ofNullable(known.get(event.message().digest()))
        .filter(before -> before.kind() != Match.Kind.UNMATCHED)
        .map(before -> new Match(Match.Kind.REPEATED, before.sends(), List.of(event)));
  }

  private Optional<Match> merged(Sighting event) {
    return run(waiting(event), event.message().size())
        .map(run -> new Match(Match.Kind.MERGED, run, List.of(event)));
  }

  /** Finds at least two consecutive outstanding messages that together have {@code size} bytes. */
  private Optional<List<Integer>> run(List<Integer> waiting, long size) {
    for (int start = 0; start < waiting.size(); start++) {
      long sum = 0;
      for (int end = start; end < waiting.size() && sum < size; end++) {
        sum += size(waiting.get(end));
        if (sum == size && end > start) {
          return Optional.of(waiting.subList(start, end + 1));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Match> parts(List<Sighting> left) {
    List<Integer> waiting = waiting(left.getFirst());
    List<Sighting> pieces = left.subList(0, Math.min(left.size(), MOST_PIECES));
    return IntStream.range(0, Math.min(waiting.size(), MOST_STARTS))
        .mapToObj(start -> parts(pieces, waiting.subList(start, waiting.size())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Adds events or messages, always on the shorter side, until both have the same length. */
  private Optional<Match> parts(List<Sighting> left, List<Integer> waiting) {
    int events = 1;
    int messages = 1;
    long got = left.getFirst().message().size();
    long expected = size(waiting.getFirst());
    while (got != expected) {
      if (got < expected && events < left.size()) {
        got += left.get(events++).message().size();
      } else if (got > expected && messages < waiting.size()) {
        expected += size(waiting.get(messages++));
      } else {
        return Optional.empty();
      }
    }
    return events == 1
        ? Optional.empty()
        : Optional.of(
            new Match(Match.Kind.PARTS, waiting.subList(0, messages), left.subList(0, events)));
  }

  private Optional<Match> altered(Sighting event) {
    return waiting(event).stream()
        .filter(send -> looksLike(sends.get(send).message(), event.message()))
        .findFirst()
        .map(
            send -> new Match(Match.Kind.ALTERED, Collections.singletonList(send), List.of(event)));
  }

  private static boolean looksLike(Message sent, Message got) {
    boolean named = sent.code() == got.code() && sent.requestId().equals(got.requestId());
    return named || sent.size() == got.size() || LengthPrefix.heads(sent, got);
  }
}
