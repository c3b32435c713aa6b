package org.twinwire.refnode.serving;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.wire.eth.EthCode;

/** The registry of request kinds. */
public final class RequestKinds {

  private static final List<RequestKind> ALL =
      ServiceLoader.load(RequestKind.class, RequestKind.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(RequestKind::code))
          .toList();

  private RequestKinds() {}

  /** The types of all kinds, in the order of their codes. */
  public static List<String> words() {
    return ALL.stream().map(RequestKind::word).toList();
  }

  /** The types that this chain can answer, in the order of their codes. */
  public static List<String> in(Chain chain) {
    return ALL.stream().filter(kind -> kind.isIn(chain)).map(RequestKind::word).toList();
  }

  /** The kind with this type. */
  public static Optional<RequestKind> named(String word) {
    return find(kind -> kind.word().equals(word));
  }

  /** The kind of a request with this code. */
  public static Optional<RequestKind> of(EthCode request) {
    return find(kind -> kind.code() == request);
  }

  private static Optional<RequestKind> find(Predicate<RequestKind> wanted) {
    return ALL.stream().filter(wanted).findFirst();
  }
}
