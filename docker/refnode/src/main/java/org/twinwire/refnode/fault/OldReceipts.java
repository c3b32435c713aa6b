package org.twinwire.refnode.fault;

import com.google.auto.service.AutoService;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.adversary.Payloads;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.serving.Receipts;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.Message;

/** The node knows nothing of EIP-7642. */
@AutoService(Fault.class)
public record OldReceipts() implements Fault {

  private static final int ITEMS = 1;

  @Override
  public String meaning() {
    return "receipts have bloom filters in eth/69, too";
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public Message answer(Message answer) {
        return answer.code() == EthCode.RECEIPTS.number()
            ? new Message(answer.code(), withBloom(answer.payload()))
            : answer;
      }
    };
  }

  private static Bytes withBloom(Bytes payload) {
    List<Bytes> fields = Payloads.itemsOf(payload);
    List<Bytes> blocks = Payloads.itemsOf(fields.get(ITEMS));
    Bytes changed = Payloads.ofItems(blocks.stream().map(Receipts::withBloom).toList());
    return Payloads.ofItems(Payloads.replaced(fields, ITEMS, changed));
  }
}
