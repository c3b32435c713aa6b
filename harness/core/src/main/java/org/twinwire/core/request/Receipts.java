package org.twinwire.core.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.google.auto.service.AutoService;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.twinwire.core.chain.Block;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.Rlp;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.value.Hashes;
import org.twinwire.core.value.ValueForms;
import org.twinwire.core.yaml.Form;

/** GetReceipts (0x0f) as it is written. */
public record Receipts(
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
    return "receipts of %d hashes".formatted(hashes.list().size());
  }

  /** GetReceipts (0x0f). */
  public record Resolved(List<Bytes32> hashes) implements HashQuery<Block> {

    /** Receipts have no bloom filter from this version on (EIP-7642). */
    private static final int WITHOUT_BLOOM = 69;

    private static final int TYPES = 0x80; // EIP-2718: a receipt that starts below has a type
    private static final int STATUS = 0;
    private static final int GAS = 1;
    private static final int LOGS = 3;

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
      List<String> roots =
          blocks.stream().map(block -> block.receiptsRoot().toHexString()).toList();
      if (blocks.stream().anyMatch(block -> block.receipts().isEmpty())) {
        return new Answer(EthCode.RECEIPTS, List.of(), roots, Bytes.EMPTY);
      }
      return Answer.of(
          KIND,
          requestId,
          List.of(),
          roots,
          blocks.stream().map(block -> item(block, ethVersion)).toList());
    }

    private static Bytes item(Block block, int ethVersion) {
      return Rlp.list(
          block.receipts().orElseThrow().stream()
              .map(one -> ethVersion < WITHOUT_BLOOM ? withBloom(one) : withoutBloom(one))
              .toList());
    }

    /** Returns a receipt without a type as it is, one with a type as a string. */
    private static Bytes withBloom(Bytes receipt) {
      return isTyped(receipt) ? RLP.encodeValue(receipt) : receipt;
    }

    /** Returns {@code [type, status, gas, logs]}. */
    private static Bytes withoutBloom(Bytes receipt) {
      int type = isTyped(receipt) ? receipt.get(0) : 0;
      List<Bytes> fields = Rlp.items(isTyped(receipt) ? receipt.slice(1) : receipt);
      return Rlp.list(
          List.of(RLP.encodeInt(type), fields.get(STATUS), fields.get(GAS), fields.get(LOGS)));
    }

    private static boolean isTyped(Bytes receipt) {
      return (receipt.get(0) & 0xff) < TYPES;
    }

    @Override
    public String requirement() {
      return "the receipts of the known blocks, in the order asked (eth 0x0f)";
    }
  }

  /** What the registry knows of it. */
  @AutoService(RequestKind.class)
  public static final class Kind implements RequestKind {

    @Override
    public String word() {
      return "receipts";
    }

    @Override
    public EthCode code() {
      return EthCode.GET_RECEIPTS;
    }

    @Override
    public Class<Receipts> form() {
      return Receipts.class;
    }

    /** Returns go-ethereum's maxReceiptsServe. */
    @Override
    public int practice() {
      return 1_024;
    }
  }
}
