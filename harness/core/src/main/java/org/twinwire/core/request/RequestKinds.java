package org.twinwire.core.request;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.yaml.KeyedBy;

/** The registry of request kinds. */
public final class RequestKinds {

  private static final List<RequestKind> ALL =
      ServiceLoader.load(RequestKind.class, RequestKind.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(RequestKind::code))
          .toList();

  private RequestKinds() {}

  /** Returns all kinds, in the order of their codes. */
  public static List<RequestKind> all() {
    return ALL;
  }

  /** Returns the kind with this key. */
  public static Optional<RequestKind> named(String word) {
    return find(kind -> kind.word().equals(word));
  }

  /** Returns the kind whose answers have this code. */
  public static Optional<RequestKind> answeredBy(int code) {
    return EthCode.of(code)
        .flatMap(EthCode::request)
        .flatMap(request -> find(kind -> kind.code() == request));
  }

  private static Optional<RequestKind> find(Predicate<RequestKind> wanted) {
    return ALL.stream().filter(wanted).findFirst();
  }

  /** The keys that a request is written with. */
  public static final class Keys implements Supplier<List<KeyedBy.Key>> {
    @Override
    public List<KeyedBy.Key> get() {
      return ALL.stream().map(Keys::key).toList();
    }

    private static KeyedBy.Key key(RequestKind kind) {
      String about = "%s (0x%02x).".formatted(kind.code().specName(), kind.code().number());
      return new KeyedBy.Key(kind.word(), about, kind.form());
    }
  }
}
