package org.twinwire.core.trace;

import java.util.Optional;

/**
 * What a node reports about an eth message at a station.
 *
 * @param code eth message code, counted from Status = 0
 * @param requestId decimal, for codes that carry one (EIP-2481)
 * @param digest {@code 0x} and keccak-256 of code‖payload, in hex
 * @param size bytes of code‖payload
 * @param question of a request, {@code 0x} and keccak-256 of the code and everything after the id,
 *     in hex: equal for equal questions, whatever their ids
 */
public record Message(
    int code, Optional<String> requestId, String digest, int size, Optional<String> question) {

  /** A message whose question is not reported. */
  public Message(int code, Optional<String> requestId, String digest, int size) {
    this(code, requestId, digest, size, Optional.empty());
  }

  /** Returns whether it asks for an answer. */
  public boolean asks() {
    return EthCode.of(code).filter(EthCode::isRequest).isPresent();
  }

  /** Returns whether it announces a block or a range of blocks. */
  public boolean announcesBlocks() {
    return EthCode.of(code).filter(EthCode::announcesBlocks).isPresent();
  }

  /** Returns whether it answers some request. */
  public boolean answers() {
    return EthCode.of(code).filter(EthCode::isAnswer).isPresent();
  }

  /** Returns whether it answers a request with this code and id. */
  public boolean answers(int requestCode, Optional<String> id) {
    return requestId.equals(id)
        && EthCode.of(code)
            .flatMap(EthCode::request)
            .filter(request -> request.number() == requestCode)
            .isPresent();
  }
}
