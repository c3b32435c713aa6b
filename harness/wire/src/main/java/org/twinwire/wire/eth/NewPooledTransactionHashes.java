package org.twinwire.wire.eth;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;

/**
 * NewPooledTransactionHashes (0x08), in the layout of eth/66 and 67 or in that of eth/68 and later.
 */
public sealed interface NewPooledTransactionHashes {

  /** The first version that announces types and sizes (EIP-5793). */
  int FIRST_WITH_SIZES = 68;

  /** Hashes of the announced transactions, in their order. */
  List<Bytes32> hashes();

  /** The content as RLP. */
  Bytes payload();

  /** The message as it travels. */
  default Message encode() {
    return new Message(EthCode.NEW_POOLED_TRANSACTION_HASHES.number(), payload());
  }

  /** {@code [hash…]}, up to eth/67. */
  record OfHashes(List<Bytes32> hashes) implements NewPooledTransactionHashes {

    public OfHashes {
      hashes = List.copyOf(hashes);
    }

    @Override
    public Bytes payload() {
      return RLP.encodeList(out -> hashes.forEach(out::writeValue));
    }
  }

  /** {@code [types, [size…], [hash…]]}, since eth/68. */
  record OfSizes(List<Announced> announced) implements NewPooledTransactionHashes {

    public OfSizes {
      announced = List.copyOf(announced);
    }

    @Override
    public List<Bytes32> hashes() {
      return announced.stream().map(Announced::hash).toList();
    }

    @Override
    public Bytes payload() {
      byte[] types = new byte[announced.size()];
      IntStream.range(0, types.length).forEach(i -> types[i] = (byte) announced.get(i).type());
      return RLP.encodeList(
          out -> {
            out.writeByteArray(types);
            out.writeList(announced, (sizes, one) -> sizes.writeInt(one.size()));
            out.writeList(hashes(), RLPWriter::writeValue);
          });
    }
  }

  /**
   * One announced transaction.
   *
   * @param type of EIP-2718; 0 for a list without a type
   * @param size bytes of the list, or of type‖payload
   */
  record Announced(int type, int size, Bytes32 hash) {}

  /** Announces transactions in the layout of a version. */
  static NewPooledTransactionHashes of(List<Announced> announced, int ethVersion) {
    return ethVersion >= FIRST_WITH_SIZES
        ? new OfSizes(announced)
        : new OfHashes(announced.stream().map(Announced::hash).toList());
  }

  /**
   * Reads what {@link EthMessage#decode} left undecoded, strictly.
   *
   * @throws EthException if it does not have the layout of the version
   */
  static NewPooledTransactionHashes of(Undecoded message, int ethVersion) {
    return PayloadReader.payload(message.payload(), items -> read(items, ethVersion));
  }

  private static NewPooledTransactionHashes read(RLPReader items, int ethVersion) {
    return ethVersion >= FIRST_WITH_SIZES
        ? new OfSizes(announced(items))
        : new OfHashes(PayloadReader.all(items, PayloadReader::hash));
  }

  private static List<Announced> announced(RLPReader items) {
    Bytes types = items.readValue();
    List<Integer> sizes = PayloadReader.listOf(items, PayloadReader::int31);
    List<Bytes32> hashes = PayloadReader.listOf(items, PayloadReader::hash);
    if (sizes.size() != types.size() || hashes.size() != types.size()) {
      throw new EthException(
          "announcement: %d types, %d sizes, %d hashes (expected: as many of each)"
              .formatted(types.size(), sizes.size(), hashes.size()));
    }
    return IntStream.range(0, hashes.size())
        .mapToObj(i -> new Announced(types.get(i) & 0xff, sizes.get(i), hashes.get(i)))
        .toList();
  }
}
