package org.twinwire.core.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.google.auto.service.AutoService;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.value.Hashes;
import org.twinwire.core.value.ValueForms;
import org.twinwire.core.yaml.Form;

/** GetBlockBodies (0x05) as it is written. */
public record Bodies(
    @JsonProperty(required = true)
        @JsonPropertyDescription("A list, a run {from, count}, or ${name.hashes}.")
        Hashes hashes,
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
    return new Resolved(values.hashes(hashes.list()));
  }

  @Override
  public String text() {
    return "bodies of %d hashes".formatted(hashes.list().size());
  }

  /** GetBlockBodies (0x05). */
  public record Resolved(List<Bytes32> hashes) implements HashQuery<Block> {

    public Resolved {
      hashes = List.copyOf(hashes);
    }

    @Override
    public RequestKind kind() {
      return KIND;
    }

    @Override
    public Optional<Block> find(Chain chain, Bytes32 hash) {
      return chain.byHash(hash);
    }

    @Override
    public Answer answer(BigInteger requestId, List<Block> blocks, int ethVersion) {
      return Answer.of(
          KIND,
          requestId,
          List.of(),
          blocks.stream().map(block -> block.transactionsRoot().toHexString()).toList(),
          blocks.stream().map(Block::body).toList());
    }

    @Override
    public String requirement() {
      return "the bodies of the known hashes, in the order asked (eth 0x05)";
    }
  }

  /** What the registry knows of it. */
  @AutoService(RequestKind.class)
  public static final class Kind implements RequestKind {

    @Override
    public String word() {
      return "bodies";
    }

    @Override
    public EthCode code() {
      return EthCode.GET_BLOCK_BODIES;
    }

    @Override
    public Class<Bodies> form() {
      return Bodies.class;
    }

    /** Returns go-ethereum's maxBodiesServe. */
    @Override
    public int practice() {
      return 1_024;
    }
  }
}
