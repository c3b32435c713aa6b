package org.twinwire.core.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.google.auto.service.AutoService;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.PooledTransaction;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.value.Hashes;
import org.twinwire.core.value.ValueForms;
import org.twinwire.core.yaml.Form;

/** GetPooledTransactions (0x09) as it is written. */
public record Pooled(
    @JsonProperty(required = true)
        @JsonPropertyDescription("A list, ${pooled(n,count)}, or ${name.hashes}.")
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
    return "pooled transactions of %d hashes".formatted(hashes.list().size());
  }

  /** GetPooledTransactions (0x09). */
  public record Resolved(List<Bytes32> hashes) implements HashQuery<PooledTransaction> {

    public Resolved {
      hashes = List.copyOf(hashes);
    }

    @Override
    public RequestKind kind() {
      return KIND;
    }

    @Override
    public Optional<PooledTransaction> find(Chain chain, Bytes32 hash) {
      return chain.pool().byHash(hash);
    }

    @Override
    public Answer answer(BigInteger requestId, List<PooledTransaction> items, int ethVersion) {
      return Answer.of(
          KIND,
          requestId,
          List.of(),
          items.stream().map(each -> each.hash().toHexString()).toList(),
          items.stream().map(PooledTransaction::item).toList());
    }

    @Override
    public String requirement() {
      return "the transactions of the pool, in the order asked (eth 0x09)";
    }
  }

  /** What the registry knows of it. */
  @AutoService(RequestKind.class)
  public static final class Kind implements RequestKind {

    /** As many as a scenario can ask for. */
    private static final int NO_LIMIT = 4_096;

    @Override
    public String word() {
      return "pooled";
    }

    @Override
    public EthCode code() {
      return EthCode.GET_POOLED_TRANSACTIONS;
    }

    @Override
    public Class<Pooled> form() {
      return Pooled.class;
    }

    /** Returns more than are asked for: go-ethereum counts bytes only. */
    @Override
    public int practice() {
      return NO_LIMIT;
    }
  }
}
