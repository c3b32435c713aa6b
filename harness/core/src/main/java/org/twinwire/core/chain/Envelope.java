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

  static Transaction sign(Transfer transfer, Signer signer, long chainId) {
    Signature signature = signer.sign(Keccak.hash(unsigned(transfer, chainId)));
    return new Transaction(signer.address(), transfer, signed(transfer, chainId, signature));
  }

  private static Bytes unsigned(Transfer transfer, long chainId) {
    return switch (transfer.fees()) {
      case Fees.GasPrice price -> legacy(transfer, price, writer -> protection(writer, chainId));
      case Fees.Dynamic fees -> dynamic(transfer, fees, chainId, writer -> {});
    };
  }

  static Bytes signed(Transfer transfer, long chainId, Signature signature) {
    return switch (transfer.fees()) {
      case Fees.GasPrice price ->
          legacy(transfer, price, writer -> signature(writer, v(chainId, signature), signature));
      case Fees.Dynamic fees ->
          dynamic(
              transfer, fees, chainId, writer -> signature(writer, signature.yParity(), signature));
    };
  }

  private static Bytes legacy(Transfer transfer, Fees.GasPrice price, Consumer<RLPWriter> tail) {
    return RLP.encodeList(
        writer -> {
          writer.writeLong(transfer.nonce());
          writer.writeBigInteger(price.cap());
          payment(writer, transfer);
          tail.accept(writer);
        });
  }

  private static Bytes dynamic(
      Transfer transfer, Fees.Dynamic fees, long chainId, Consumer<RLPWriter> tail) {
    Bytes fields =
        RLP.encodeList(
            writer -> {
              writer.writeLong(chainId);
              writer.writeLong(transfer.nonce());
              writer.writeBigInteger(fees.priority());
              writer.writeBigInteger(fees.cap());
              payment(writer, transfer);
              writer.writeList(accessList -> {});
              tail.accept(writer);
            });
    return Bytes.concatenate(DYNAMIC, fields);
  }

  private static void payment(RLPWriter writer, Transfer transfer) {
    writer.writeLong(transfer.gasLimit());
    writer.writeValue(transfer.to());
    writer.writeBigInteger(transfer.value());
    writer.writeValue(transfer.data());
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
