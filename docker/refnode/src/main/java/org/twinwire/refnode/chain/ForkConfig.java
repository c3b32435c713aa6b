package org.twinwire.refnode.chain;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.twinwire.wire.eth.ForkSchedule;
import tools.jackson.databind.JsonNode;

/**
 * The forks that the {@code config} of a genesis file names, as geth reads it: every key that ends
 * in {@code Block} or {@code Time} and has a number is a fork; one that is there from the first
 * block on does not count (EIP-2124, EIP-6122).
 */
final class ForkConfig {

  private ForkConfig() {}

  static ForkSchedule schedule(JsonNode config, Bytes32 genesis, long genesisTime) {
    return new ForkSchedule(
        genesis,
        forks(config, "Block", at -> at > 0),
        forks(config, "Time", at -> at > genesisTime));
  }

  private static List<UInt64> forks(JsonNode config, String suffix, LongPredicate counts) {
    LongStream forks =
        config.properties().stream()
            .filter(entry -> entry.getKey().endsWith(suffix) && entry.getValue().isIntegralNumber())
            .mapToLong(entry -> entry.getValue().longValue());
    return forks.filter(counts).sorted().distinct().mapToObj(UInt64::valueOf).toList();
  }
}
