package org.twinwire.core.chain;

import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPWriter;

/** Encodes transactions: legacy with EIP-155, and type 2 (EIP-2718, EIP-1559). */
final class Envelope {

  /** Transaction type of {@link Fees.Dynamic}. */
  static final Bytes DYNAMIC = Bytes.of(2);

  private static final long REPLAY_PROTECTED = 35; // EIP-155

  private Envelope() {}

  static Transaction sign(Unsigned unsigned, Signer signer, long chainId) {
    Signature signature = signer.sign(Keccak.hash(unsigned(unsigned, chainId)));
    return new Transaction(signer.address(), unsigned, signed(unsigned, chainId, signature));
  }

  private static Bytes unsigned(Unsigned unsigned, long chainId) {
    return switch (unsigned.fees()) {
      case Fees.GasPrice price -> legacy(unsigned, price, writer -> protection(writer, chainId));
      case Fees.Dynamic fees -> dynamic(unsigned, fees, chainId, writer -> {});
    };
  }

  static Bytes signed(Unsigned unsigned, long chainId, Signature signature) {
    return switch (unsigned.fees()) {
      case Fees.GasPrice price ->
          legacy(unsigned, price, writer -> signature(writer, v(chainId, signature), signature));
      case Fees.Dynamic fees ->
          dynamic(
              unsigned, fees, chainId, writer -> signature(writer, signature.yParity(), signature));
    };
  }

  private static Bytes legacy(Unsigned unsigned, Fees.GasPrice price, Consumer<RLPWriter> tail) {
    return RLP.encodeList(
        writer -> {
          writer.writeLong(unsigned.nonce());
          writer.writeBigInteger(price.cap());
          payment(writer, unsigned);
          tail.accept(writer);
        });
  }

  private static Bytes dynamic(
      Unsigned unsigned, Fees.Dynamic fees, long chainId, Consumer<RLPWriter> tail) {
    Bytes fields =
        RLP.encodeList(
            writer -> {
              writer.writeLong(chainId);
              writer.writeLong(unsigned.nonce());
              writer.writeBigInteger(fees.priority());
              writer.writeBigInteger(fees.cap());
              payment(writer, unsigned);
              writer.writeList(accessList -> {});
              tail.accept(writer);
            });
    return Bytes.concatenate(DYNAMIC, fields);
  }

  private static void payment(RLPWriter writer, Unsigned unsigned) {
    writer.writeLong(unsigned.gasLimit());
    writer.writeValue(unsigned.to());
    writer.writeBigInteger(unsigned.value());
    writer.writeValue(unsigned.data());
  }

  private static void protection(RLPWriter writer, long chainId) {
    writer.writeLong(chainId);
    writer.writeLong(0);
    writer.writeLong(0);
  }

  private static void signature(RLPWriter writer, long v, Signature signature) {
    writer.writeLong(v);
    writer.writeBigInteger(signature.r());
    writer.writeBigInteger(signature.s());
  }

  private static long v(long chainId, Signature signature) {
    return chainId * 2 + REPLAY_PROTECTED + signature.yParity();
  }
}
