package org.twinwire.core.chain;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;

/**
 * A header of the London fork: 16 fields, the last is the base fee (yellow paper 4.3, EIP-1559).
 *
 * @param coinbase 20 bytes; the account that is paid
 * @param logsBloom 256 bytes
 * @param timestamp seconds since 1970
 * @param nonce 8 bytes
 * @param baseFee wei per gas
 */
record Header(
    Bytes32 parentHash,
    Bytes32 ommersHash,
    Bytes coinbase,
    Bytes32 stateRoot,
    Bytes32 transactionsRoot,
    Bytes32 receiptsRoot,
    Bytes logsBloom,
    BigInteger difficulty,
    long number,
    long gasLimit,
    long gasUsed,
    long timestamp,
    Bytes extraData,
    Bytes32 mixHash,
    Bytes nonce,
    BigInteger baseFee) {

  /** keccak-256 of the RLP of an empty list of ommers. */
  static final Bytes32 NO_OMMERS = Keccak.hash(RLP.encodeList(writer -> {}));

  Bytes encoded() {
    return RLP.encodeList(
        writer -> {
          writer.writeValue(parentHash);
          writer.writeValue(ommersHash);
          writer.writeValue(coinbase);
          writer.writeValue(stateRoot);
          writer.writeValue(transactionsRoot);
          writer.writeValue(receiptsRoot);
          writer.writeValue(logsBloom);
          writer.writeBigInteger(difficulty);
          writer.writeLong(number);
          writer.writeLong(gasLimit);
          writer.writeLong(gasUsed);
          writer.writeLong(timestamp);
          writer.writeValue(extraData);
          writer.writeValue(mixHash);
          writer.writeValue(nonce);
          writer.writeBigInteger(baseFee);
        });
  }

  Bytes32 hash() {
    return Keccak.hash(encoded());
  }

  boolean hasOmmers() {
    return !ommersHash.equals(NO_OMMERS);
  }
}
