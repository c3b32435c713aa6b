package org.twinwire.refnode.behaviour;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** What becomes of data that arrives while nobody listens. */
public enum BufferPolicy implements Worded {
  /** Kept, and never handed to anybody. */
  HOLD {
    @Override
    public List<List<Bytes>> release(List<Bytes> kept) {
      return List.of();
    }
  },
  /** Handed to the listener when it attaches, all of it as one event. */
  REPLAY {
    @Override
    public List<List<Bytes>> release(List<Bytes> kept) {
      return kept.isEmpty() ? List.of() : List.of(List.copyOf(kept));
    }
  },
  /** Handed to the listener when it attaches, one event for each that was kept. */
  REPLAY_BY_HAND {
    @Override
    public List<List<Bytes>> release(List<Bytes> kept) {
      return kept.stream().map(List::of).toList();
    }
  },
  /** Thrown away on arrival. */
  DROP {
    @Override
    public List<List<Bytes>> release(List<Bytes> kept) {
      return List.of();
    }
  };

  /** What a listener gets when it attaches: one element an event, made of one or more pieces. */
  public abstract List<List<Bytes>> release(List<Bytes> kept);
}
