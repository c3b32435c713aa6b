package org.twinwire.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** JMH's command line, with the table of the README at the end of a run. */
public final class Main {

  /** Of the times of a message: the others tell of what else the machine did. */
  private static final double PERCENTILE = 10;

  private Main() {}

  public static void main(String[] args)
      throws CommandLineOptionException, IOException, RunnerException {
    CommandLineOptions options = new CommandLineOptions(args);
    if (onlyTells(options)) {
      org.openjdk.jmh.Main.main(args);
      return;
    }
    Map<String, Double> micros = new HashMap<>();
    for (RunResult result : new Runner(options).run()) {
      micros.put(
          name(result.getParams()),
          result.getPrimaryResult().getStatistics().getPercentile(PERCENTILE));
    }
    System.out.print(new CodecTable(micros).markdown());
  }

  private static boolean onlyTells(CommandLineOptions options) {
    return options.shouldHelp()
        || options.shouldList()
        || options.shouldListWithParams()
        || options.shouldListProfilers()
        || options.shouldListResultFormats();
  }

  /** Class, method and parameters, such as {@code Muxers.message mplex 600}. */
  private static String name(BenchmarkParams params) {
    String place = Main.class.getPackageName() + ".";
    return params.getParamsKeys().stream()
        .map(params::getParam)
        .collect(
            Collectors.joining(" ", params.getBenchmark().substring(place.length()) + " ", ""));
  }
}
