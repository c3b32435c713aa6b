package org.twinwire.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainFolder;
import org.twinwire.core.chain.ChainGenerator;
import org.twinwire.core.chain.SeedChain;
import picocli.CommandLine;

class TwinwireTest {

  private static final String SCENARIO =
      """
      title: Two nodes accept each other
      spec: eth
      eth: [68]
      stacks: [mplex]
      steps:
        - connect: {}
      """;

  private static final String ENODE = "enode://" + "ab".repeat(64) + "@127.0.0.1:1?discport=0";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeFolders() throws IOException {
    write("scenarios/status/match.yaml", SCENARIO);
    defineNode("exec cat");
  }

  private void defineNode(String script) throws IOException {
    write(
        "docker/scripted/node.yaml",
        """
        name: scripted
        image: twinwire/scripted
        base: none
        command: [sh, -c, "%s"]
        artifact: node.yaml
        """
            .formatted(script));
  }

  @Test
  void explainsItselfOnAskingForHelp() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("run", "list", "validate", "report", "Exit codes");
  }

  @Test
  void minimisesOnlyWhatItIsToldTo() {
    assertThat(run("minimise", "--scenario", "status/match")).isEqualTo(2);
    assertThat(err.toString()).contains("--stack");
  }

  @Test
  void refusesAnOptionThereIsNot() {
    assertThat(run("run", "--colour", "red")).isEqualTo(2);
    assertThat(err.toString()).contains("--colour");
  }

  @Test
  void refusesABehaviourWithoutItsForm() {
    assertThat(runScripted("--behaviour", "listener.readPauseMillis=250")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "--behaviour: got listener.readPauseMillis=250, expected ROLE:KEY=VALUE, where ROLE is"
                + " dialer, listener or both");
  }

  @Test
  void refusesABehaviourThatIsGivenTwice() {
    assertThat(
            runScripted(
                "--behaviour",
                "both:readPauseMillis=20",
                "--behaviour",
                "dialer:readPauseMillis=3"))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("--behaviour: duplicate value of dialer:readPauseMillis: got 3 after 20");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void refusesToMeasureNoRounds() {
    assertThat(run("bench", "--nodes", path("docker"), "--rounds", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--rounds: got 0, expected at least 1");
  }

  @Test
  void refusesToMeasureAStackThatThereIsNot() {
    assertThat(run("bench", "--nodes", path("docker"), "--stack", "mplx")).isEqualTo(2);
    assertThat(err.toString()).contains("--stack: got mplx, expected one of rlpx, mplex");
  }

  @Test
  void refusesToMeasureWhatCannotBeToldToAsk() {
    assertThat(
            run("bench", "--nodes", path("docker"), "--node", "mine=" + ENODE, "--pair", "a,mine"))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("--node: got a running node, expected nodes with a control port");
  }

  @Test
  void findsGoodScenarioFilesGood() {
    assertThat(run("validate", path("scenarios"))).isZero();
    assertThat(out.toString()).contains("1 scenarios, no problem");
  }

  @Test
  void tellsPlaceAndProblemOfABrokenScenarioFile() throws IOException {
    write("scenarios/status/broken.yaml", SCENARIO.replace("connect", "conect"));

    assertThat(run("validate", path("scenarios"))).isEqualTo(2);
    assertThat(err.toString()).containsPattern("status/broken\\.yaml:\\d+:\\d+: ");
  }

  @Test
  void startsNothingOnABrokenScenarioFile() throws IOException {
    write("scenarios/status/broken.yaml", "title: x");

    assertThat(runScripted()).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void startsNothingOnKnownIssuesThatAreNotThere() {
    assertThat(runScripted("--known-issues", path("mine.yaml"))).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "--known-issues %s: no such file (expected: a list of known"
                .formatted(path("mine.yaml")));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void tellsPlaceAndProblemOfKnownIssuesOfOnesOwn() throws IOException {
    write("mine.yaml", "- {scenario: a, stack: mplex, node: geth@*}\n");

    assertThat(run("validate", path("scenarios"), "--known-issues", path("mine.yaml")))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("mine.yaml:1:37: [0].node: got geth@*, expected the name of an implementation");
    assertThat(runScripted("--known-issues", path("mine.yaml"))).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThat(run("validate", path("nowhere"))).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere: not a folder");
  }

  @Test
  void listsWhatARunWouldDo() {
    assertThat(run("list", "--scenarios", path("scenarios"))).isZero();
    assertThat(out.toString()).contains("status/match  mplex against rlpx  eth/68");
  }

  @Test
  void listsWhatARunOfAllPairsWouldDo() {
    assertThat(
            run(
                "list",
                "--scenarios",
                path("scenarios"),
                "--nodes",
                path("docker"),
                "--node",
                "mine=me/mine",
                "--pair",
                "*,mine"))
        .isZero();
    assertThat(out.toString())
        .contains("eth/68  mine → mine  Two", "eth/68  scripted → mine  Two", "2 comparisons");
  }

  @Test
  void listsAScenarioThatNamesNoVersionWithTheNewest() throws IOException {
    write("scenarios/status/match.yaml", SCENARIO.replace("eth: [68]\n", ""));

    assertThat(run("list", "--scenarios", path("scenarios"))).isZero();
    assertThat(out.toString()).contains("status/match  mplex against rlpx  eth/newest");
  }

  @Test
  void writesTheChainOfTheSeedAndSaysHowToImportIt() {
    assertThat(run("chain", path("chain"), "--seed", "7")).isZero();

    Chain chain = ChainFolder.read(folder.resolve("chain"));
    assertThat(chain.blocks()).isEqualTo(ChainGenerator.generate(7, SeedChain.BLOCKS).blocks());
    assertThat(out.toString())
        .contains(
            "the chain of seed 7",
            "block 0, " + chain.genesis().hash().toHexString(),
            "blocks 1 to 1450, head " + chain.head().hash().toHexString(),
            "network id    1337",
            "geth --datadir DATA init " + path("chain/genesis.json"),
            "--chain " + path("chain"));
  }

  @Test
  void writesTheSameChainAgain() {
    assertThat(run("chain", path("chain"))).isZero();
    assertThat(run("chain", path("chain"))).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void writesNoChainOverAnythingElse() throws IOException {
    assertThat(run("chain", path("scenarios"))).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "chain: "
                + path("scenarios")
                + " contains something else (expected: a folder that is new, empty, or has the"
                + " chain of seed 1)");
    assertThat(folder.resolve("scenarios/genesis.json")).doesNotExist();
  }

  @Test
  void writesNoChainOverThatOfAnotherSeed() {
    assertThat(run("chain", path("chain"))).isZero();
    assertThat(run("chain", path("chain"), "--seed", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("or has the chain of seed 2)");
  }

  @Test
  void writesNoChainOverAFile() throws IOException {
    write("chain", "a file");

    assertThat(run("chain", path("chain"))).isEqualTo(2);
    assertThat(err.toString()).contains("chain is a file (expected: a folder");
  }

  @Test
  void failsWhenTheDiskTakesNoChain() throws IOException {
    write("file", "a file in place of a folder");

    assertThat(run("chain", path("file/chain"))).isEqualTo(3);
    assertThat(err.toString()).contains("chain: " + path("file/chain") + ": cannot be written: ");
  }

  @Test
  void asksForTheFolderOfAChain() {
    assertThat(run("chain")).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required parameter: 'DIR'");
  }

  @Test
  void refusesFiltersThatMatchNothing() {
    assertThat(run("list", "--scenarios", path("scenarios"), "--scenario", "blocks/*"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("blocks/*");
  }

  @Test
  void refusesANodeNobodyKnows() {
    assertThat(runScripted("--pair", "scripted,geth")).isEqualTo(2);
    assertThat(err.toString()).contains("pair: geth: no such node (expected: of [scripted]");
  }

  @Test
  void refusesHalfAPair() {
    assertThat(runScripted("--pair", "scripted")).isEqualTo(2);
    assertThat(err.toString()).contains("--pair: scripted (expected: DIALER,LISTENER)");
  }

  @Test
  void refusesANodeOfOnesOwnThatIsNone() {
    assertThat(runScripted("--node", "mine")).isEqualTo(2);
    assertThat(err.toString()).contains("--node mine: node: mine (expected: NAME=IMAGE or");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mine=enode://abcd@127.0.0.1:30303         | --node mine: enode URL: enode://abcd@127.0.0.1:30303 (expected: enode://
          mine=/ip4/10.0.0.2/tcp/4001               | --node mine: multiaddr: /ip4/10.0.0.2/tcp/4001: no peer id (expected: /p2p/
          Mine=enode://abcd@127.0.0.1:30303         | name: Mine (expected: small letters
          """)
  void refusesARunningNodeWithoutAProperNameAndAddress(String node, String problem) {
    assertThat(runScripted("--node", node, "--pair", "scripted,mine")).isEqualTo(2);
    assertThat(err.toString()).contains(problem).hasLineCount(1);
  }

  @Test
  void refusesARunningNodeUnderATakenName() {
    assertThat(runScripted("--node", "scripted=" + ENODE, "--pair", "scripted,scripted"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("name: scripted is taken (expected: none of [scripted])");
  }

  @Test
  void refusesARunningNodeThatIsToDial() {
    assertThat(runScripted("--node", "mine=" + ENODE, "--pair", "mine,scripted")).isEqualTo(2);
    assertThat(err.toString()).contains("pair: mine dials (expected: the name of a node");
  }

  @Test
  void refusesAMultiaddrWithoutItsStack() {
    String address =
        "/ip4/127.0.0.1/tcp/1/p2p/12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA";

    assertThat(runScripted("--node", "mine=" + address, "--pair", "scripted,mine")).isEqualTo(2);
    assertThat(err.toString()).contains(address + " does not say its stack (expected: one --stack");
  }

  @Test
  void examinesNoRunningNode() {
    assertThat(run("doctor", "--nodes", path("docker"), "--node", "mine=" + ENODE)).isEqualTo(2);
    assertThat(err.toString()).contains("(expected: a node with a control port;");
  }

  @Test
  void listsARunningNodeByItsName() {
    assertThat(
            run(
                "list",
                "--scenarios",
                path("scenarios"),
                "--nodes",
                path("docker"),
                "--node",
                "mine=" + ENODE,
                "--pair",
                "scripted,mine",
                "--pair",
                "scripted," + ENODE))
        .isZero();
    assertThat(out.toString())
        .contains("scripted → mine", "scripted → enode://abababab…@127.0.0.1:1")
        .doesNotContain("ab".repeat(64));
  }

  @Test
  void staysAProcessBesideARunningNodeOfThisMachine() throws IOException {
    defineNode("exit 4");

    assertThat(
            run(
                "run",
                "--scenarios",
                path("scenarios"),
                "--nodes",
                path("docker"),
                "--out",
                path("out"),
                "--pair",
                "scripted," + ENODE))
        .isEqualTo(3);
    assertThat(out.toString()).contains("runtime: process (127.0.0.1 is this machine)");
  }

  @Test
  void callsAnImageUnsupportedWhereThereAreNoContainers() {
    assertThat(runScripted("--node", "mine=me/mine:1", "--pair", "scripted,mine")).isEqualTo(3);
    assertThat(out.toString())
        .contains("UNSUPPORTED", "node mine is an image (expected: a container engine")
        .contains("1 UNSUPPORTED");
  }

  @Test
  void examinesNoNodeThatIsNotThere() {
    assertThat(run("doctor", "--nodes", path("docker"), "--node", "geth")).isEqualTo(2);
    assertThat(err.toString()).contains("--node: geth (expected: one of [scripted]");
  }

  @Test
  void examinesNoNodeThatDoesNotStart() throws IOException {
    defineNode("echo no chain >&2; exit 4");

    assertThat(
            run("doctor", "--nodes", path("docker"), "--node", "scripted", "--runtime", "process"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("dialer (scripted): ended with exit code 4", "no chain");
  }

  @Test
  void tellsWhatIsWrongWithANode() throws IOException {
    defineNode("echo control http://127.0.0.1:1; exec cat");

    assertThat(
            run("doctor", "--nodes", path("docker"), "--node", "scripted", "--runtime", "process"))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("wrong        GET /v1/node answers; expected: 200", "1 failed");
  }

  @Test
  void failsWhenTheReportsFolderIsAFile() throws IOException {
    write("out", "a file");

    assertThat(runScripted()).isEqualTo(3);
    assertThat(err.toString()).contains("report: cannot make folder");
  }

  @Test
  void tellsWhatIsMissingWhenANodeIsNotBuilt() throws IOException {
    write(
        "docker/scripted/node.yaml",
        "{name: scripted, image: i, base: b, command: [sh], artifact: target/node.jar}");

    assertThat(runScripted()).isEqualTo(3);
    assertThat(err.toString()).contains("node scripted: ", "node.jar is missing");
  }

  @Test
  void reportsANodeThatDiesAtItsStart() throws IOException {
    defineNode("echo no chain >&2; exit 4");

    assertThat(runScripted()).isEqualTo(3);
    assertThat(out.toString())
        .contains("ERROR", "(scripted): ended with exit code 4", "no chain", "report: ");
    assertThat(folder.resolve("out/results.json")).exists();
  }

  @Test
  void reportsANodeNobodyCanReach() throws IOException {
    defineNode("echo control http://127.0.0.1:1; exec cat");

    assertThat(runScripted()).isEqualTo(3);
    assertThat(out.toString()).contains("(scripted): GET /v1/node: unreachable");
    assertThat(folder.resolve("out/index.html")).exists();
  }

  @Test
  void printsResultsEvenWhenTheReportCannotBeWritten() throws IOException {
    defineNode("exit 4");
    write("out/index.html/taken", "a folder in place of the file");

    assertThat(runScripted()).isEqualTo(3);
    assertThat(out.toString()).contains("1 ERROR");
    assertThat(err.toString()).contains("report: ", "index.html: not written");
  }

  @Test
  void makesAReportAgainFromItsResults() throws IOException {
    defineNode("exit 4");
    runScripted();
    Files.delete(folder.resolve("out/index.html"));

    assertThat(run("report", path("out"))).isZero();
    assertThat(folder.resolve("out/index.html")).exists();
  }

  @Test
  void refusesAReportWithoutResults() {
    assertThat(run("report", path("scenarios"))).isEqualTo(2);
    assertThat(err.toString()).contains("results.json");
  }

  private int runScripted(String... more) {
    String[] base = {
      "run",
      "--scenarios",
      path("scenarios"),
      "--nodes",
      path("docker"),
      "--out",
      path("out"),
      "--runtime",
      "process"
    };
    String[] pair = more.length == 0 ? new String[] {"--pair", "scripted,scripted"} : more;
    String[] all = new String[base.length + pair.length];
    System.arraycopy(base, 0, all, 0, base.length);
    System.arraycopy(pair, 0, all, base.length, pair.length);
    return run(all);
  }

  private int run(String... args) {
    CommandLine line = Twinwire.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
