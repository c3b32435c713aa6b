package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.NewBlock;

/** Announces blocks whose bodies do not belong to their headers. */
@AutoService(Misbehaviour.class)
public record AlteredAnnouncement(AnnouncedMove move) implements Misbehaviour {

  private static final int OMMERS = 2;

  public AlteredAnnouncement() {
    this(AnnouncedMove.PROPER);
  }

  @Override
  public String meaning() {
    return "what is done to each NewBlock: it has ommers that its header does not name";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new AlteredAnnouncement(in.word("announced", AnnouncedMove.class, move));
  }

  @Override
  public boolean isProper() {
    return move == AnnouncedMove.PROPER;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public EthMessage announcement(EthMessage usual) {
        return move == AnnouncedMove.OTHER_OMMERS && usual instanceof NewBlock block
            ? new NewBlock(withOmmer(block.block()), block.totalDifficulty())
            : usual;
      }
    };
  }

  /** The block with its own header as one more ommer. */
  private static Bytes withOmmer(Bytes block) {
    List<RlpItem> parts = RlpItem.list(block);
    Bytes header = parts.getFirst().encoded();
    Bytes ommers =
        list(
            Stream.concat(
                parts.get(OMMERS).items().stream().map(RlpItem::encoded), Stream.of(header)));
    return list(Stream.of(header, parts.get(1).encoded(), ommers));
  }

  private static Bytes list(Stream<Bytes> items) {
    return RLP.encodeList(writer -> items.forEach(writer::writeRLP));
  }
}
