package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.chain.AnswerLimit;

/**
 * The soft limit is checked before the first item, so that one large item gives an empty answer.
 */
@AutoService(Fault.class)
public record LimitBeforeFirst(int bytes) implements Fault {

  public LimitBeforeFirst {
    Checks.bytes(bytes);
  }

  public LimitBeforeFirst() {
    this(AnswerLimit.SOFT_BYTES);
  }

  @Override
  public String meaning() {
    return "an item with which an answer exceeds `faultBytes`, the soft limit, is left out and ends"
        + " it, even the first one: that answer is empty";
  }

  @Override
  public Fault with(FaultParameters in) {
    return new LimitBeforeFirst(in.bytes(bytes));
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public List<Bytes> items(List<Bytes> items) {
        int fit = 0;
        long taken = 0;
        while (fit < items.size() && taken + items.get(fit).size() <= bytes) {
          taken += items.get(fit).size();
          fit++;
        }
        return items.subList(0, fit);
      }
    };
  }
}
