package org.twinwire.core.ledger;

import java.util.List;
import org.twinwire.core.trace.Event;

/** What a node did wrong with transactions, as its own events show. */
public sealed interface PoolBreach {

  /** Hashes of the transactions concerned, at least one. */
  List<String> hashes();

  /** The message that shows it. */
  Event.TransactionsNamed shown();

  /**
   * A request for transactions that it had, or was being sent.
   *
   * @param shown the further request
   * @param before the event that gave it the first of them, or its first request for that one
   */
  record AskedTwice(Event.TransactionsNamed shown, Event before, List<String> hashes)
      implements PoolBreach {
    public AskedTwice {
      hashes = List.copyOf(hashes);
    }
  }

  /**
   * Transactions that went to the peer they had come from.
   *
   * @param shown the message that carries or announces them
   * @param came the event with which the first of them came
   */
  record SentBack(Event.TransactionsNamed shown, Event.TransactionsAdded came, List<String> hashes)
      implements PoolBreach {
    public SentBack {
      hashes = List.copyOf(hashes);
    }
  }

  /**
   * Announced transactions that it lacks and never asked for.
   *
   * @param shown the announcement, which was delivered to it
   */
  record NeverAsked(Event.TransactionsNamed shown, List<String> hashes) implements PoolBreach {
    public NeverAsked {
      hashes = List.copyOf(hashes);
    }
  }
}
