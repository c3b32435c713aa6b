package org.twinwire.wire.eth;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.tuweni.rlp.RLPReader;

/**
 * Reads a request and its answer, strictly. A kind of request is registered by
 * {@code @AutoService(RequestReader.class)} on its reader; no list names it.
 */
public interface RequestReader {

  /** Every reader on the class path, by the code of its request. */
  Map<EthCode, RequestReader> ALL =
      ServiceLoader.load(RequestReader.class, RequestReader.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .collect(Collectors.toUnmodifiableMap(RequestReader::code, Function.identity()));

  /** The code of the request. */
  EthCode code();

  /** Reads the items of a request. */
  EthRequest request(RLPReader items, int ethVersion);

  /** Reads the items of an answer. */
  EthAnswer answer(RLPReader items, int ethVersion);

  /** Reads the request or the answer that has this code; empty if neither is known here. */
  static Optional<Function<RLPReader, EthMessage>> of(EthCode code, int ethVersion) {
    return Optional.ofNullable(ALL.get(code))
        .<Function<RLPReader, EthMessage>>map(known -> items -> known.request(items, ethVersion))
        .or(
            () ->
                code.request()
                    .map(ALL::get)
                    .map(known -> items -> known.answer(items, ethVersion)));
  }
}
