package org.twinwire.refnode.fault;

import java.time.Duration;
import java.util.Locale;

/**
 * One way to lose, spoil or delay messages. Where a fault counts ({@code at}), it counts from 1 on
 * one connection, and acts once.
 */
public sealed interface Fault {

  /** The fault in the node contract: {@code SwapIds} is {@code swap-ids}. */
  default String word() {
    return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** None: the node is what it claims to be. */
  record None() implements Fault {}

  /** The application listens too late; Status alone is read before that. */
  sealed interface Early extends Fault {

    /** It listens right behind this early message. */
    int messages();

    /** Or this long after the stream was opened. */
    Duration within();
  }

  /** What came early is kept, and never handed over. */
  record Hold(int messages, Duration within) implements Early {
    public Hold {
      Checks.count(messages);
    }
  }

  /** What came early is thrown away. */
  record Drop(int messages, Duration within) implements Early {
    public Drop {
      Checks.count(messages);
    }
  }

  /** What came early is handed over as one event, of which the first message is read. */
  record MergeOnReplay(int messages, Duration within) implements Early {
    public MergeOnReplay {
      Checks.count(messages);
    }
  }

  /** What came early is kept, but with more than {@code bytes} its stream ends without a word. */
  record BufferLimit(long bytes, Duration within) implements Early {
    public BufferLimit {
      Checks.bytes(bytes);
    }

    @Override
    public int messages() {
      return Integer.MAX_VALUE;
    }
  }

  /** What was read together with the end of a negotiation, and lies behind it, is gone. */
  record LoseOverread(int at) implements Fault {
    public LoseOverread {
      Checks.count(at);
    }
  }

  /** Snappy begins with the second eth message, not the first (RLPx). */
  record PlainFirstMessage() implements Fault {}

  /** More than {@code perSecond} new streams within a second are never answered. */
  record StreamLimiter(int perSecond) implements Fault {
    public StreamLimiter {
      Checks.count(perSecond);
    }
  }

  /** The stream, or the connection, is closed in place of an answer. */
  record CloseOvertakes(int at) implements Fault {
    public CloseOvertakes {
      Checks.count(at);
    }
  }

  /** An answer goes to the oldest request of its kind, whatever its id. */
  record MatchByCode() implements Fault {}

  /** An answer is never sent. */
  record SwallowAnswer(int at) implements Fault {
    public SwallowAnswer {
      Checks.count(at);
    }
  }

  /** An answer is sent twice. */
  record DuplicateAnswer(int at) implements Fault {
    public DuplicateAnswer {
      Checks.count(at);
    }
  }

  /** An answer and the next one exchange their ids. */
  record SwapIds(int at) implements Fault {
    public SwapIds {
      Checks.count(at);
    }
  }

  /** An answer that ends at the soft limit has one item less. */
  record ShortAnswer() implements Fault {}

  /** One bit of a message changes between its integrity check and its decoding. */
  record CorruptByte(int at) implements Fault {
    public CorruptByte {
      Checks.count(at);
    }
  }

  /** An answer is sent after a while. */
  record LateAnswer(int at, Duration after) implements Fault {
    public LateAnswer {
      Checks.count(at);
    }
  }

  /** Stops reading from the socket after this number of bytes. */
  record StopReading(long bytes) implements Fault {
    public StopReading {
      Checks.bytes(bytes);
    }
  }

  /** Reading pauses while more than {@code bytes} wait to be written, and is not resumed. */
  record PauseForGood(int bytes) implements Fault {
    public PauseForGood {
      Checks.bytes(bytes);
    }
  }

  /** A second listener comes to a stream and takes a message away from the first. */
  record SecondListener(int at) implements Fault {
    public SecondListener {
      Checks.count(at);
    }
  }
}
