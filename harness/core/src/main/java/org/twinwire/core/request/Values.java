package org.twinwire.core.request;

import java.math.BigInteger;
import java.util.List;
import org.apache.tuweni.bytes.Bytes32;

/** Resolves values of a scenario with what a chain and earlier answers say. */
public interface Values {

  /** Resolves a number, unsigned with 64 bits. */
  BigInteger number(String text);

  /** Resolves hashes; one text may stand for many. */
  List<Bytes32> hashes(List<String> texts);

  /** Resolves a number or a hash. */
  Origin origin(String text);
}
