package org.twinwire.runner.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.twinwire.core.chain.Rlp;
import org.twinwire.core.trace.Stack;

/**
 * What a node says of its part in discovery.
 *
 * @param bootnode enode URL whose port is one of UDP; who knows it finds the node
 * @param record the node's own record as text (EIP-778); empty if its library has none
 */
public record Discovery(String bootnode, Optional<String> record) {

  private static final String PREFIX = "enr:";

  /** Key of the port over RLPx; that of any other stack is its name. */
  private static final String RLPX_PORT = "tcp";

  /** Items of a record before its first key: signature and sequence number. */
  private static final int BEFORE_KEYS = 2;

  /** Tests whether the record names a port for a stack; false also for text that is no record. */
  public boolean names(String stack) {
    return record
        .map(Discovery::keys)
        .filter(keys -> keys.contains(stack.equals(Stack.RLPX.name()) ? RLPX_PORT : stack))
        .isPresent();
  }

  private static List<String> keys(String record) {
    try {
      List<Bytes> items =
          Rlp.items(
              Bytes.wrap(Base64.getUrlDecoder().decode(record.replaceFirst("^" + PREFIX, ""))));
      return IntStream.range(BEFORE_KEYS, items.size())
          .filter(i -> i % 2 == 0)
          .mapToObj(i -> RLP.decodeValue(items.get(i)))
          .map(key -> new String(key.toArrayUnsafe(), StandardCharsets.UTF_8))
          .toList();
    } catch (IllegalArgumentException | RLPException e) {
      return List.of();
    }
  }
}
