package org.twinwire.refnode.serving;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.bytes.MutableBytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.HashLookup;
import org.twinwire.refnode.chain.ReceiptsRoot;
import org.twinwire.refnode.rlp.RlpItem;
import org.twinwire.wire.eth.EthCode;
import org.twinwire.wire.eth.EthRequest;
import org.twinwire.wire.eth.GetReceipts;
import org.twinwire.wire.eth.Keccak;

/** GetReceipts (0x0f): with the bloom filter of each receipt before eth/69, without it since. */
@AutoService(RequestKind.class)
public final class Receipts implements RequestKind {

  /** Bits of a bloom filter (Yellow Paper, section 4.3.1). */
  private static final int BLOOM_BITS = 2048;

  @Override
  public String word() {
    return "receipts";
  }

  @Override
  public EthCode code() {
    return EthCode.GET_RECEIPTS;
  }

  @Override
  public EthRequest question(Arguments in) {
    return new GetReceipts(
        UInt64.ZERO, in.hexes("hashes", Bytes32.SIZE).stream().map(Bytes32::wrap).toList());
  }

  @Override
  public boolean isIn(Chain chain) {
    return chain.hasReceipts();
  }

  @Override
  public List<Bytes> items(EthRequest request, Served from, int ethVersion) {
    return new HashLookup(((GetReceipts) request).hashes())
        .in(
            hash ->
                from.chain()
                    .byHash(hash)
                    .flatMap(Block::receipts)
                    .map(all -> sent(all, ethVersion)));
  }

  private static Bytes sent(Bytes receipts, int ethVersion) {
    return hasBloom(ethVersion) ? receipts : withoutBloom(receipts);
  }

  @Override
  public Summary summary(List<Bytes> items, int ethVersion) {
    return new Summary(
        List.of(),
        items.stream()
            .map(all -> hasBloom(ethVersion) ? all : each(all, Plain::withBloom))
            .map(all -> ReceiptsRoot.of(all).toHexString())
            .toList());
  }

  /** The receipts of a block as they are sent since eth/69. */
  static Bytes withoutBloom(Bytes receipts) {
    return each(receipts, Plain::of);
  }

  /** The receipts of a block as they are sent before eth/69, however they come. */
  public static Bytes withBloom(Bytes receipts) {
    return each(receipts, one -> Plain.isOne(one) ? Plain.withBloom(one) : one.encoded());
  }

  /**
   * The receipts of a block as the other versions have them: without bloom filters if they have
   * them, and with bloom filters if they do not.
   */
  public static Bytes otherEncoding(Bytes receipts) {
    return each(receipts, one -> Plain.isOne(one) ? Plain.withBloom(one) : Plain.of(one));
  }

  private static boolean hasBloom(int ethVersion) {
    return ethVersion < GetReceipts.WITHOUT_BLOOM;
  }

  private static Bytes each(Bytes receipts, Function<RlpItem, Bytes> change) {
    return listOf(RlpItem.list(receipts).stream().map(change).toList());
  }

  private static Bytes listOf(List<Bytes> items) {
    return RLP.encodeList(writer -> items.forEach(writer::writeRLP));
  }

  /** A receipt without a bloom filter, {@code [type, status, gas, logs]}. */
  private static final class Plain {

    private Plain() {}

    /** Tells it from {@code [status, gas, bloom, logs]}, with or without type. */
    static boolean isOne(RlpItem receipt) {
      return receipt.isList() && receipt.items().get(2).payload().size() != BLOOM_BITS / Byte.SIZE;
    }

    /** Leaves the bloom filter out of {@code [status, gas, bloom, logs]}, with or without type. */
    static Bytes of(RlpItem receipt) {
      int type = receipt.isList() ? 0 : receipt.payload().get(0);
      List<RlpItem> fields =
          receipt.isList() ? receipt.items() : RlpItem.list(receipt.payload().slice(1));
      return listOf(
          List.of(
              RLP.encodeInt(type),
              fields.get(0).encoded(),
              fields.get(1).encoded(),
              fields.get(3).encoded()));
    }

    /** Computes the bloom filter of {@code [type, status, gas, logs]}. */
    static Bytes withBloom(RlpItem receipt) {
      List<RlpItem> fields = receipt.items();
      RlpItem logs = fields.get(3);
      Bytes consensus =
          listOf(
              List.of(
                  fields.get(1).encoded(),
                  fields.get(2).encoded(),
                  RLP.encodeValue(bloom(logs.items())),
                  logs.encoded()));
      Bytes type = fields.get(0).payload();
      return type.isEmpty() ? consensus : RLP.encodeValue(Bytes.concatenate(type, consensus));
    }

    private static Bytes bloom(List<RlpItem> logs) {
      MutableBytes bloom = MutableBytes.create(BLOOM_BITS / Byte.SIZE);
      for (RlpItem log : logs) {
        add(bloom, log.items().get(0).payload());
        log.items().get(1).items().forEach(topic -> add(bloom, topic.payload()));
      }
      return bloom;
    }

    /** Sets three bits, each by two bytes of the hash (Yellow Paper, section 4.3.1). */
    private static void add(MutableBytes bloom, Bytes value) {
      Bytes32 hash = Keccak.keccak256(value);
      for (int at = 0; at < 6; at += 2) {
        int bit = (((hash.get(at) & 0xff) << Byte.SIZE) | (hash.get(at + 1) & 0xff)) % BLOOM_BITS;
        int index = bloom.size() - 1 - bit / Byte.SIZE;
        bloom.set(index, (byte) (bloom.get(index) | (1 << (bit % Byte.SIZE))));
      }
    }
  }
}
