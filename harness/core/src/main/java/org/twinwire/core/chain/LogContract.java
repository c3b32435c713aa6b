package org.twinwire.core.chain;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;

/**
 * The contract of generated chains. Each call leaves five logs of all its calldata, with none to
 * four topics: the caller, the value, the first word and the size of the calldata.
 */
final class LogContract {

  /** The code of the account. */
  static final Bytes CODE =
      Bytes.concatenate(
          assembled("36 60 00 60 00 37"), // CALLDATACOPY(0, 0, CALLDATASIZE)
          assembled("36 60 00 a0"), // LOG0(0, CALLDATASIZE)
          assembled("33 36 60 00 a1"), // LOG1(…, CALLER)
          assembled("34 33 36 60 00 a2"), // LOG2(…, CALLER, CALLVALUE)
          assembled("60 00 35 34 33 36 60 00 a3"), // LOG3(…, CALLDATALOAD(0))
          assembled("36 60 00 35 34 33 36 60 00 a4"), // LOG4(…, CALLDATASIZE)
          assembled("00")); // STOP

  /** The code that returns it: CODECOPY(0, 12, size), RETURN(0, size). */
  static final Bytes CREATION =
      Bytes.concatenate(
          assembled("60 %02x 60 0c 60 00 39".formatted(CODE.size())),
          assembled("60 %02x 60 00 f3".formatted(CODE.size())),
          CODE);

  private static final int ADDRESS_BYTES = 20;

  private LogContract() {}

  /** Returns the address of a contract that an account creates (yellow paper, section 7). */
  static Bytes address(Bytes creator, long nonce) {
    Bytes list =
        RLP.encodeList(
            writer -> {
              writer.writeValue(creator);
              writer.writeLong(nonce);
            });
    return Keccak.hash(list).slice(Keccak.hash(list).size() - ADDRESS_BYTES);
  }

  /** Returns the gas of a call with this calldata, beside what it costs before anything runs. */
  static long gas(Bytes data) {
    Bytes nobody = Bytes.wrap(new byte[ADDRESS_BYTES]);
    Machine.Call call = new Machine.Call(nobody, nobody, BigInteger.ZERO, data);
    return Machine.run(CODE, call, Long.MAX_VALUE).gas();
  }

  private static Bytes assembled(String hex) {
    return Bytes.fromHexString(hex.replace(" ", ""));
  }
}
