package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.twinwire.core.chain.Chain;
import org.twinwire.runner.run.ChainExport;
import org.twinwire.runner.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twinwire chain}. */
@Command(
    name = "chain",
    description = "Writes the chain of a run's seed, for a client under test to import.",
    mixinStandardHelpOptions = true)
public final class ChainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "Folder for genesis.json and chain.rlp: new, empty, or with that chain in it.")
  private Path folder;

  @Option(
      names = "--seed",
      description = "The seed of the run (default: " + RunOptions.DEFAULT_SEED + ").")
  private long seed = RunOptions.DEFAULT_SEED;

  @Override
  public Integer call() {
    Chain chain = new ChainExport(folder, seed).write();
    PrintWriter lines = spec.commandLine().getOut();
    lines.printf("%s: the chain of seed %d%n", folder, seed);
    lines.printf("  genesis.json  block 0, %s%n", chain.genesis().hash().toHexString());
    lines.printf(
        "  chain.rlp     blocks 1 to %d, head %s%n",
        chain.head().number(), chain.head().hash().toHexString());
    lines.printf("  network id    %d%n", chain.networkId());
    lines.printf("%nImport it and listen, here with go-ethereum (README.md has other clients):%n");
    lines.printf("  geth --datadir DATA init %s%n", folder.resolve("genesis.json"));
    lines.printf(
        "  geth --datadir DATA --networkid %d import %s%n",
        chain.networkId(), folder.resolve("chain.rlp"));
    lines.printf(
        "  geth --datadir DATA --networkid %d --syncmode full --nodiscover --nat none --port 30303%n",
        chain.networkId());
    lines.printf("%nThen test it, with the enode that it prints:%n");
    lines.printf("  twinwire run --pair refnode,enode://ID@127.0.0.1:30303 --chain %s%n", folder);
    lines.flush();
    return 0;
  }
}
