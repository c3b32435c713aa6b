package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.behaviour.DueAnswer;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;

/**
 * Answers little, late, or not at all. Counts the answers of one connection.
 *
 * @param items the most in one answer
 * @param bytes after which an answer takes no further item
 * @param late how much later each answer is sent
 * @param empty this many answers have no item at first
 * @param skip every answer with a multiple of this number is not sent; 0: all are
 * @param cut in place of the answer with this number the connection ends; 0: it does not
 */
@AutoService(Misbehaviour.class)
public record ScarceAnswers(int items, int bytes, Duration late, int empty, int skip, int cut)
    implements Misbehaviour {

  private static final int ITEMS = 1024;
  private static final int BYTES = 2 * 1024 * 1024;
  private static final int MILLIS_MAX = 60_000;
  private static final int COUNT_MAX = 1_000_000;

  public ScarceAnswers() {
    this(ITEMS, BYTES, Duration.ZERO, 0, 0, 0);
  }

  @Override
  public String meaning() {
    return "answers have at most `serveItems` items, take none beyond `serveBytes` bytes, and are"
        + " sent `serveLateMillis` later; the first `serveEmpty` answers are empty, every"
        + " `serveSkip`-th is not sent, and in place of the `serveCut`-th the connection ends";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new ScarceAnswers(
        in.number("serveItems", 1, ITEMS, items),
        in.number("serveBytes", 1, BYTES, bytes),
        Duration.ofMillis(in.number("serveLateMillis", 0, MILLIS_MAX, (int) late.toMillis())),
        in.number("serveEmpty", 0, COUNT_MAX, empty),
        in.number("serveSkip", 0, COUNT_MAX, skip),
        in.number("serveCut", 0, COUNT_MAX, cut));
  }

  @Override
  public boolean isProper() {
    return equals(new ScarceAnswers());
  }

  @Override
  public Hook hook() {
    return new Hook() {
      private int made;
      private int due;

      @Override
      public List<Bytes> items(List<Bytes> all) {
        made++;
        return made <= empty ? List.of() : few(all);
      }

      @Override
      public boolean takes(DueAnswer answer) {
        due++;
        if (due == cut) {
          answer.closeInstead();
          return true;
        }
        boolean skipped = skip > 0 && due % skip == 0;
        if (!skipped && !late.isZero()) {
          answer.writeAfter(late);
        }
        return skipped || !late.isZero();
      }
    };
  }

  /** At least one item, if there is any. */
  private List<Bytes> few(List<Bytes> all) {
    int fit = 0;
    long taken = 0;
    while (fit < Math.min(items, all.size()) && taken < bytes) {
      taken += all.get(fit).size();
      fit++;
    }
    return all.subList(0, fit);
  }
}
