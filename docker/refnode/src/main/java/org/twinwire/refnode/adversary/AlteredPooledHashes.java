package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.UnaryOperator;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.wire.eth.NewPooledTransactionHashes;
import org.twinwire.wire.eth.NewPooledTransactionHashes.Announced;

/** Departs in what it announces of transactions. */
@AutoService(Misbehaviour.class)
public record AlteredPooledHashes(PooledHashesMove move) implements Misbehaviour {

  /** More than peers tolerate (go-ethereum, eth/fetcher: 8). */
  private static final int SIZE_ERROR = 1_000;

  public AlteredPooledHashes() {
    this(PooledHashesMove.PROPER);
  }

  @Override
  public String meaning() {
    return "what is done to announcements of transactions: sizes that are 1,000 bytes too large,"
        + " types that are one too high, or the layout of the other versions, with types and"
        + " sizes before eth/68 and without them since";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new AlteredPooledHashes(in.word("pooledHashes", PooledHashesMove.class, move));
  }

  @Override
  public boolean isProper() {
    return move == PooledHashesMove.PROPER;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public List<Announced> pooledHashes(List<Announced> usual) {
        return switch (move) {
          case WRONG_SIZE ->
              each(usual, one -> new Announced(one.type(), one.size() + SIZE_ERROR, one.hash()));
          case WRONG_TYPE ->
              each(usual, one -> new Announced(one.type() + 1, one.size(), one.hash()));
          case PROPER, OTHER_LAYOUT -> usual;
        };
      }

      @Override
      public int pooledHashesVersion(int usual) {
        return move == PooledHashesMove.OTHER_LAYOUT ? otherLayout(usual) : usual;
      }
    };
  }

  private static List<Announced> each(List<Announced> usual, UnaryOperator<Announced> change) {
    return usual.stream().map(change).toList();
  }

  private static int otherLayout(int version) {
    int first = NewPooledTransactionHashes.FIRST_WITH_SIZES;
    return version < first ? first : first - 1;
  }
}
