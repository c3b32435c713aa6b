package org.twinwire.core.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.request.Query;
import org.twinwire.core.request.Request;
import org.twinwire.core.request.Values;

/** Resolves a request of a scenario into its query, and into its body in the node contract. */
final class RequestResolver {

  private final Values values;

  RequestResolver(Values values) {
    this.values = values;
  }

  Query query(Request request) {
    return request.query(values);
  }

  Map<String, Object> body(Request request) {
    return body(request, query(request));
  }

  Map<String, Object> body(Request request, Query query) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", query.kind().word());
    request.id().ifPresent(id -> body.put("id", values.number(id).toString()));
    body.putAll(query.body());
    body.put("timeoutMillis", timeoutMillis(request.timeoutMillis()));
    return body;
  }

  private static long timeoutMillis(Optional<Long> written) {
    return written.orElse(Resolver.DEFAULT_TIMEOUT.toMillis());
  }
}
