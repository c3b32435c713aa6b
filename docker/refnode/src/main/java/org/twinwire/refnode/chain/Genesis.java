package org.twinwire.refnode.chain;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPWriter;
import org.apache.tuweni.units.bigints.UInt256;
import org.twinwire.wire.eth.ForkSchedule;
import org.twinwire.wire.eth.Keccak;
import tools.jackson.databind.JsonNode;

/**
 * {@code genesis.json} in geth's format. The first block follows from it: its state is the balances
 * of {@code alloc}, its lists are empty.
 */
final class Genesis {

  private static final Bytes32 OMMERS_HASH_OF_NONE = Keccak.keccak256(RLP.encodeList(writer -> {}));
  private static final Bytes32 CODE_HASH_OF_NONE = Keccak.keccak256(Bytes.EMPTY);
  private static final Bytes BODY = RLP.encodeList(Genesis::twoEmptyLists);
  private static final int BLOOM_BYTES = 256;
  private static final int NONCE_BYTES = 8;
  private static final int ADDRESS_BYTES = 20;

  private final JsonNode json;

  Genesis(JsonNode json) {
    this.json = json;
  }

  /** The chain id of {@code config}, which is the network id as well. */
  long chainId() {
    JsonNode chainId = json.path("config").path("chainId");
    if (!chainId.canConvertToLong()) {
      throw new IllegalArgumentException(
          "genesis.json: config.chainId: got " + chainId + " (expected: a number)");
    }
    return chainId.asLong();
  }

  ForkSchedule forks() {
    Header fields = block().fields();
    return ForkConfig.schedule(json.path("config"), fields.hash(), fields.timestamp());
  }

  Block block() {
    Bytes header = RLP.encodeList(this::writeHeader);
    Header fields = Header.parse(header);
    return new Block(
        fields, header, BODY, fields.difficulty(), Optional.of(RLP.encodeList(none -> {})));
  }

  /** Header fields in the order of the Yellow Paper, section 4.3. */
  private void writeHeader(RLPWriter writer) {
    writer.writeValue(fixed("parentHash", Bytes32.SIZE));
    writer.writeValue(OMMERS_HASH_OF_NONE);
    writer.writeValue(fixed("coinbase", ADDRESS_BYTES));
    writer.writeValue(stateRoot());
    writer.writeValue(TrieRoot.EMPTY);
    writer.writeValue(TrieRoot.EMPTY);
    writer.writeValue(Bytes.wrap(new byte[BLOOM_BYTES]));
    Stream.of("difficulty", "number", "gasLimit", "gasUsed", "timestamp")
        .forEach(name -> writer.writeBigInteger(quantity(name)));
    writer.writeValue(Bytes.fromHexString(json.path("extraData").asString("0x")));
    writer.writeValue(fixed("mixHash", Bytes32.SIZE));
    writer.writeValue(fixed("nonce", NONCE_BYTES));
    if (json.hasNonNull("baseFeePerGas")) {
      writer.writeBigInteger(quantity("baseFeePerGas"));
    }
  }

  private Bytes32 stateRoot() {
    Map<Bytes, Bytes> accounts = new HashMap<>();
    json.path("alloc")
        .properties()
        .forEach(
            entry ->
                accounts.put(
                    Bytes.fromHexString(entry.getKey(), ADDRESS_BYTES),
                    account(quantity(entry.getValue().path("balance"), "alloc balance"))));
    return TrieRoot.secure(accounts);
  }

  private static Bytes account(BigInteger balance) {
    return RLP.encodeList(
        writer -> {
          writer.writeInt(0);
          writer.writeUInt256(UInt256.valueOf(balance));
          writer.writeValue(TrieRoot.EMPTY);
          writer.writeValue(CODE_HASH_OF_NONE);
        });
  }

  private static void twoEmptyLists(RLPWriter writer) {
    writer.writeList(transactions -> {});
    writer.writeList(ommers -> {});
  }

  private Bytes fixed(String name, int bytes) {
    return Bytes.fromHexString(json.path(name).asString("0x"), bytes);
  }

  private BigInteger quantity(String name) {
    return quantity(json.path(name), name);
  }

  /** A number, or text in decimal or {@code 0x} hex; absent is 0. */
  private static BigInteger quantity(JsonNode value, String name) {
    String text = value.isMissingNode() || value.isNull() ? "0" : value.asString();
    try {
      return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "genesis.json: %s: got %s (expected: a number)".formatted(name, text), e);
    }
  }
}
