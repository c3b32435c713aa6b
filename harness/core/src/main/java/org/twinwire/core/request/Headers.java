package org.twinwire.core.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.google.auto.service.AutoService;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.value.ValueForms;
import org.twinwire.core.yaml.Form;

/** GetBlockHeaders (0x03) as it is written. */
public record Headers(
    @JsonProperty(required = true)
        @JsonPropertyDescription("Block number or hash of the first header.")
        @Form(ValueForms.ORIGIN)
        String origin,
    @JsonPropertyDescription("Headers wanted. Default: 1.") @Form(ValueForms.NUMBER)
        Optional<String> limit,
    @JsonPropertyDescription("Blocks between two headers. Default: 0.") @Form(ValueForms.NUMBER)
        Optional<String> skip,
    @JsonPropertyDescription("Towards genesis. Default: false.") @Form(ValueForms.FLAG)
        Optional<String> reverse,
    @JsonPropertyDescription("Request id. Default: the node counts from 1.")
        @Form(ValueForms.NUMBER)
        Optional<String> id,
    @JsonPropertyDescription("Default: 10s.") @Form(ValueForms.DURATION) Optional<String> timeout)
    implements Request {

  private static final RequestKind KIND = new Kind();

  @Override
  public RequestKind kind() {
    return KIND;
  }

  @Override
  public Query query(Values values) {
    return new Resolved(
        values.origin(origin),
        values.number(limit.orElse("1")),
        values.number(skip.orElse("0")),
        reverse.map(Boolean::parseBoolean).orElse(false));
  }

  @Override
  public String text() {
    return "headers from %s, limit %s, skip %s, reverse %s"
        .formatted(origin, limit.orElse("1"), skip.orElse("0"), reverse.orElse("false"));
  }

  /**
   * GetBlockHeaders (0x03).
   *
   * @param limit most headers in the answer, unsigned 64 bit
   * @param skip blocks left out between two headers, unsigned 64 bit
   */
  public record Resolved(Origin origin, BigInteger limit, BigInteger skip, boolean reverse)
      implements Query {

    @Override
    public RequestKind kind() {
      return KIND;
    }

    @Override
    public Map<String, Object> body() {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("origin", text(origin));
      body.put("limit", limit.toString());
      body.put("skip", skip.toString());
      body.put("reverse", reverse);
      return body;
    }

    private static String text(Origin origin) {
      return switch (origin) {
        case Origin.ByNumber byNumber -> byNumber.number().toString();
        case Origin.ByHash byHash -> byHash.hash().toHexString();
      };
    }

    /**
     * "reply must contain a number of block headers, of rising number when reverse is 0, falling
     * when 1, skip blocks apart, beginning at block startblock, ... and with at most limit items"
     * (eth.md, GetBlockHeaders).
     */
    @Override
    public List<Reading<?>> readings(Chain chain, int most) {
      int wanted = limit.min(BigInteger.valueOf(most)).intValueExact();
      BigInteger apart = skip.add(BigInteger.ONE);
      BigInteger step = reverse ? apart.negate() : apart;
      List<Block> found = new ArrayList<>();
      Optional<Block> next = first(chain);
      while (next.isPresent() && found.size() < wanted) {
        found.add(next.get());
        next = chain.byNumber(BigInteger.valueOf(next.get().number()).add(step));
      }
      return List.of(new Reading<>(found, (id, blocks, eth) -> answer(id, blocks)));
    }

    private Optional<Block> first(Chain chain) {
      return switch (origin) {
        case Origin.ByNumber number -> chain.byNumber(number.number());
        case Origin.ByHash hash -> chain.byHash(hash.hash());
      };
    }

    private static Answer answer(BigInteger requestId, List<Block> blocks) {
      return Answer.of(
          KIND,
          requestId,
          blocks.stream().map(block -> Long.toString(block.number())).toList(),
          blocks.stream().map(block -> block.hash().toHexString()).toList(),
          blocks.stream().map(Block::header).toList());
    }

    @Override
    public String requirement() {
      return "canonical headers from the origin on, skip blocks apart, at most limit (eth 0x03)";
    }
  }

  /** What the registry knows of it. */
  @AutoService(RequestKind.class)
  public static final class Kind implements RequestKind {

    @Override
    public String word() {
      return "headers";
    }

    @Override
    public EthCode code() {
      return EthCode.GET_BLOCK_HEADERS;
    }

    @Override
    public Class<Headers> form() {
      return Headers.class;
    }

    /** Returns go-ethereum's maxHeadersServe. */
    @Override
    public int practice() {
      return 1_024;
    }
  }
}
