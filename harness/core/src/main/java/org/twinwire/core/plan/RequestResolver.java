package org.twinwire.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Query;
import org.twinwire.core.scenario.Action.Request;

/** Resolves a request of a scenario into its query, and into its body in the node contract. */
final class RequestResolver {

  private final References references;

  RequestResolver(References references) {
    this.references = references;
  }

  Query query(Request request) {
    return switch (request) {
      case Request.Headers headers ->
          new Query.Headers(
              references.origin(headers.origin()),
              references.number(headers.limit()),
              references.number(headers.skip()),
              Boolean.parseBoolean(headers.reverse()));
      case Request.Bodies bodies -> new Query.Bodies(references.hashes(bodies.hashes()));
    };
  }

  Map<String, Object> body(Request request) {
    return body(request, query(request));
  }

  Map<String, Object> body(Request request, Query query) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", query instanceof Query.Headers ? "headers" : "bodies");
    request.id().ifPresent(id -> body.put("id", references.number(id).toString()));
    switch (query) {
      case Query.Headers headers -> put(body, headers);
      case Query.Bodies bodies -> body.put("hashes", hex(bodies.hashes()));
    }
    body.put("timeoutMillis", timeoutMillis(request.timeoutMillis()));
    return body;
  }

  private static void put(Map<String, Object> body, Query.Headers headers) {
    body.put("origin", text(headers.origin()));
    body.put("limit", headers.limit().toString());
    body.put("skip", headers.skip().toString());
    body.put("reverse", headers.reverse());
  }

  private static String text(Query.Origin origin) {
    return switch (origin) {
      case Query.Origin.ByNumber byNumber -> byNumber.number().toString();
      case Query.Origin.ByHash byHash -> byHash.hash().toHexString();
    };
  }

  private static List<String> hex(List<Bytes32> hashes) {
    return hashes.stream().map(Bytes32::toHexString).toList();
  }

  private static long timeoutMillis(Optional<Long> written) {
    return written.orElse(Resolver.DEFAULT_TIMEOUT.toMillis());
  }
}
