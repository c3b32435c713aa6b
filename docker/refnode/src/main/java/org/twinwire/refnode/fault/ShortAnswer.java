package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.chain.AnswerLimit;

/** An answer that ends at the soft limit has one item less. */
@AutoService(Fault.class)
public record ShortAnswer() implements Fault {

  @Override
  public String meaning() {
    return "an answer that ends at 2 MiB has one item less";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      /*
       * Leaves out the item that reached the soft limit, if one did, which a node may leave out,
       * and the one before it, which it may not.
       */
      @Override
      public List<Bytes> items(List<Bytes> items) {
        return AnswerLimit.isReachedBy(items) ? items.subList(0, items.size() - 2) : items;
      }
    };
  }
}
