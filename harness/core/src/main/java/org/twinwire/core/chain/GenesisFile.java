package org.twinwire.core.chain;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes genesis.json in go-ethereum's format; accounts have balances only. */
final class GenesisFile {

  private static final List<String> FORKS =
      List.of(
          "homesteadBlock",
          "eip150Block",
          "eip155Block",
          "eip158Block",
          "byzantiumBlock",
          "constantinopleBlock",
          "petersburgBlock",
          "istanbulBlock",
          "muirGlacierBlock",
          "berlinBlock",
          "londonBlock");

  /** Length with up to 32 signers between the vanity bytes and the seal (EIP-225). */
  private static final int SEALED_EXTRA_DATA_BYTES = London.EXTRA_DATA_BYTES + 32 * 20 + 65;

  /**
   * Total difficulty at which the chain would leave proof of work; no generated chain reaches it.
   * Clients since the merge refuse a genesis without it (EIP-3675); the hash does not depend on it.
   */
  private static final long TERMINAL_TOTAL_DIFFICULTY = 1_000_000_000_000L;

  private static final int ADDRESS_BYTES = 20;
  private static final int NONCE_BYTES = 8;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private GenesisFile() {}

  static String write(Genesis genesis) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("config", config(genesis.chainId()));
    json.put("nonce", genesis.nonce().toHexString());
    json.put("timestamp", quantity(BigInteger.valueOf(genesis.timestamp())));
    json.put("extraData", genesis.extraData().toHexString());
    json.put("gasLimit", quantity(BigInteger.valueOf(genesis.gasLimit())));
    json.put("difficulty", quantity(genesis.difficulty()));
    json.put("mixHash", genesis.mixHash().toHexString());
    json.put("coinbase", genesis.coinbase().toHexString());
    json.put("number", quantity(BigInteger.ZERO));
    json.put("gasUsed", quantity(BigInteger.ZERO));
    json.put("parentHash", Bytes32.ZERO.toHexString());
    json.put("baseFeePerGas", quantity(genesis.baseFee()));
    json.put("alloc", alloc(genesis.balances()));
    return JSON.writeValueAsString(json) + "\n";
  }

  /**
   * Reads what {@link #write} writes, and the same format written by others.
   *
   * @throws BrokenChainException if a field is missing or not valid in a London genesis
   */
  static Genesis read(byte[] json) {
    JsonFields root = JsonFields.parse(JSON, json);
    JsonFields config = root.object("config");
    FORKS.forEach(config::requireZero);
    root.requireZero("number");
    root.requireZero("gasUsed");
    return new Genesis(
        config.positiveLong("chainId"),
        root.bytes("nonce", NONCE_BYTES, NONCE_BYTES),
        root.positiveLong("timestamp"),
        root.bytes("extraData", 0, SEALED_EXTRA_DATA_BYTES),
        root.positiveLong("gasLimit"),
        root.quantity("difficulty"),
        Bytes32.wrap(root.bytes("mixHash", Bytes32.SIZE, Bytes32.SIZE)),
        root.bytes("coinbase", ADDRESS_BYTES, ADDRESS_BYTES),
        root.quantity("baseFeePerGas"),
        balances(root.object("alloc")));
  }

  private static Map<String, Object> config(long chainId) {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("chainId", chainId);
    FORKS.forEach(fork -> config.put(fork, 0));
    config.put("terminalTotalDifficulty", TERMINAL_TOTAL_DIFFICULTY);
    config.put(
        "terminalTotalDifficultyPassed", true); // go-ethereum 1.13 wants it, others ignore it
    config.put("ethash", Map.of());
    return config;
  }

  private static Map<String, Object> alloc(SortedMap<Bytes, BigInteger> balances) {
    Map<String, Object> alloc = new LinkedHashMap<>();
    balances.forEach(
        (address, wei) -> alloc.put(address.toHexString(), Map.of("balance", quantity(wei))));
    return alloc;
  }

  private static SortedMap<Bytes, BigInteger> balances(JsonFields alloc) {
    SortedMap<Bytes, BigInteger> balances = new TreeMap<>();
    for (String name : alloc.names()) {
      JsonFields account = alloc.object(name);
      account.requireOnly("balance");
      balances.put(
          alloc.hex(name, name, ADDRESS_BYTES, ADDRESS_BYTES), account.quantity("balance"));
    }
    return balances;
  }

  private static String quantity(BigInteger value) {
    return "0x" + value.toString(16);
  }
}
