package org.twinwire.refnode.behaviour;

import java.util.List;
import org.twinwire.refnode.vocabulary.NamedValue;

/** What becomes of data that arrives while nobody listens. */
public enum BufferPolicy implements NamedValue {
  /** Kept, and never handed to anybody. */
  HOLD {
    @Override
    public <T> List<List<T>> release(List<T> kept) {
      return List.of();
    }
  },
  /** Handed to the listener when it attaches, all of it as one event. */
  REPLAY {
    @Override
    public <T> List<List<T>> release(List<T> kept) {
      return kept.isEmpty() ? List.of() : List.of(List.copyOf(kept));
    }
  },
  /** Handed to the listener when it attaches, one event for each that was kept. */
  REPLAY_BY_HAND {
    @Override
    public <T> List<List<T>> release(List<T> kept) {
      return kept.stream().map(piece -> List.of(piece)).toList();
    }
  },
  /** Thrown away on arrival. */
  DROP {
    @Override
    public <T> List<List<T>> release(List<T> kept) {
      return List.of();
    }
  };

  /** What a listener gets when it attaches: one element an event, made of one or more pieces. */
  public abstract <T> List<List<T>> release(List<T> kept);
}
