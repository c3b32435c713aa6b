package org.twinwire.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.request.Bodies;
import org.twinwire.core.request.Headers;
import org.twinwire.core.request.Request;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;
import org.twinwire.core.value.Hashes;

class ScenarioLoaderTest {

  @TempDir Path folder;

  @Test
  void fillsInTheDefaults() throws IOException {
    Scenario scenario = only("steps: [{connect: {}}]");

    assertThat(scenario.id()).isEqualTo("family/name");
    assertThat(scenario.setting().eth()).isEmpty();
    assertThat(scenario.setting().stacks()).containsExactly("mplex");
    assertThat(scenario.setting().baseline()).isEqualTo("rlpx");
    assertThat(scenario.behaviour()).isEmpty();
    assertThat(scenario.repeat()).isEmpty();
    assertThat(scenario.within()).isEmpty();
    assertThat(scenario.mutates()).isFalse();
    assertThat(scenario.steps())
        .containsExactly(
            new Step(
                Optional.empty(),
                Role.DIALER,
                new Action.Connect(Map.of(), false, List.of(), Optional.empty()),
                Expect.SUCCESS));
  }

  @Test
  void numbersStepsThatRunTogetherLikeOthers() throws IOException {
    Scenario scenario =
        only(
            """
            steps:
              - connect: {}
              - together:
                  - requests: {times: 2, send: [{headers: {origin: "${i}"}}]}
                  - {name: two, by: listener, sync: {}}
              - close: {}
            """);

    assertThat(scenario.steps())
        .extracting(Step::by, Step::joins)
        .containsExactly(
            tuple(Role.DIALER, false),
            tuple(Role.DIALER, false),
            tuple(Role.LISTENER, true),
            tuple(Role.DIALER, false));
    assertThat(scenario.steps().get(1).action().asked()).hasSize(2);
    assertThat(scenario.group(1)).containsExactly(1, 2);
    assertThat(scenario.groupOf(2)).isEqualTo(1);
    assertThat(scenario.group(3)).containsExactly(3);
  }

  @Test
  void readsEveryFieldOfAFile() throws IOException {
    Scenario scenario =
        only(
            """
            eth: [66, 67]
            stacks: [yamux, mplex-plaintext]
            baseline: mplex
            setup: {behaviour: {listener: {preset: original, lateMessages: 2, buffer: drop}}}
            repeat: 7
            mutates: true
            within: 2.5
            tags: [one, two]
            steps: [{connect: {}}]
            """);

    assertThat(scenario.setting().eth()).containsExactly(66, 67);
    assertThat(scenario.setting().stacks()).containsExactly("yamux", "mplex-plaintext");
    assertThat(scenario.setting().baseline()).isEqualTo("mplex");
    assertThat(scenario.behaviour()).containsOnlyKeys(Role.LISTENER);
    assertThat(scenario.behaviour().get(Role.LISTENER))
        .containsExactly(
            Map.entry("preset", "original"),
            Map.entry("lateMessages", 2),
            Map.entry("buffer", "drop"));
    assertThat(scenario.repeat()).contains(7);
    assertThat(scenario.mutates()).isTrue();
    assertThat(scenario.within()).contains(2.5);
    assertThat(scenario.about().tags()).containsExactly("one", "two");
  }

  @Test
  void givesBothNodesTheBehaviourOfBoth() throws IOException {
    Scenario scenario = only("setup: {behaviour: {both: original}}\nsteps: [{connect: {}}]");

    assertThat(scenario.behaviour())
        .containsEntry(Role.DIALER, Map.of("preset", "original"))
        .containsEntry(Role.LISTENER, Map.of("preset", "original"));
  }

  @Test
  void readsEveryAction() throws IOException {
    Scenario scenario =
        only(
            """
            eth: [68]
            steps:
              - connect:
                  status: {networkId: 5, genesis: "${hash(3)}"}
                  silent: true
                  early: [{headers: {origin: 1}}]
                  timeout: 300ms
              - request: {headers: {origin: 7, limit: 8, skip: 9, reverse: true, id: 10, timeout: 2s}}
              - request: {bodies: {hashes: {from: "${head-9}", count: 10}, id: 11}}
              - {by: listener, announce: {type: new-block, blocks: [4, "${head}"]}}
              - raw: 0x00ff
              - sync: {timeout: 5s}
              - wait: 20ms
              - close: {}
            """);

    assertThat(scenario.steps())
        .extracting(Step::action)
        .containsExactly(
            new Action.Connect(
                Map.of("networkId", "5", "genesis", "${hash(3)}"),
                true,
                List.of(headers("1")),
                Optional.of(300L)),
            sequential(
                new Headers(
                    "7",
                    Optional.of("8"),
                    Optional.of("9"),
                    Optional.of("true"),
                    Optional.of("10"),
                    Optional.of("2s"))),
            sequential(
                new Bodies(
                    new Hashes(List.of("${hashes(head-9,10)}")),
                    Optional.of("11"),
                    Optional.empty())),
            new Action.Announce("new-block", List.of("4", "${head}")),
            new Action.Raw("0x00ff"),
            new Action.Sync(Optional.of(5_000L)),
            new Action.Wait(20),
            new Action.Close());
    assertThat(scenario.steps()).element(3).extracting(Step::by).isEqualTo(Role.LISTENER);
  }

  @Test
  void readsWhatAStepMustComeTo() throws IOException {
    Scenario scenario =
        only(
            """
            steps:
              - connect: {}
                expect: {outcome: timed-out, within: 3s}
              - requests: {send: [{headers: {origin: 1}}, {headers: {origin: 2}}]}
                expect: {counts: [3, 4], content: prefix}
              - requests: {times: 3, send: [{headers: {origin: 1}}]}
                expect: {count: 5}
            """);

    assertThat(scenario.steps())
        .extracting(Step::expect)
        .containsExactly(
            new Expect(
                Optional.of(OutcomeKind.TIMED_OUT), List.of(), Content.EXACT, Optional.of(3_000L)),
            new Expect(Optional.empty(), List.of(3, 4), Content.PREFIX, Optional.empty()),
            new Expect(Optional.empty(), List.of(5, 5, 5), Content.EXACT, Optional.empty()));
  }

  @Test
  void readsWhoHasToEndTheSessionAndWithWhichReason() throws IOException {
    Scenario scenario =
        only(
            """
            steps:
              - connect: {silent: true}
                expect: {outcome: disconnected, by: listener, reason: "0x0b*"}
            """);

    assertThat(scenario.steps().getFirst().expect().end())
        .isEqualTo(new Expect.End(Optional.of(Role.LISTENER), Optional.of("0x0b*")));
  }

  @Test
  void writesOutRepeatedRequests() throws IOException {
    Scenario scenario =
        only(
            """
            steps:
              - connect: {}
              - requests:
                  mode: one-write
                  times: 2
                  send:
                    - headers: {origin: "${i}", id: "${head-${i}}"}
                    - bodies: {hashes: ["${hash(${i})}"]}
            """);

    Action.Requests requests = (Action.Requests) scenario.steps().getLast().action();
    assertThat(requests.mode()).isEqualTo(Action.Mode.ONE_WRITE);
    assertThat(requests.requests())
        .containsExactly(
            new Headers(
                "0",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("${head-0}"),
                Optional.empty()),
            new Bodies(new Hashes(List.of("${hash(0)}")), Optional.empty(), Optional.empty()),
            new Headers(
                "1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("${head-1}"),
                Optional.empty()),
            new Bodies(new Hashes(List.of("${hash(1)}")), Optional.empty(), Optional.empty()));
  }

  @Test
  void makesOneScenarioOfEveryMatrixRow() throws IOException {
    List<Scenario> scenarios =
        load(
            """
            matrix:
              limit: [1, 2]
              preset: [a, b]
            setup: {behaviour: {dialer: "${preset}"}}
            steps:
              - connect: {}
              - request: {headers: {origin: "${hash(${limit}0)}", limit: "${limit}"}}
                expect: {count: "${limit}"}
            """);

    assertThat(scenarios)
        .extracting(Scenario::id)
        .containsExactly(
            "family/name[limit=1,preset=a]",
            "family/name[limit=1,preset=b]",
            "family/name[limit=2,preset=a]",
            "family/name[limit=2,preset=b]");
    Scenario last = scenarios.getLast();
    assertThat(last.behaviour()).containsEntry(Role.DIALER, Map.of("preset", "b"));
    assertThat(last.steps().getLast().action())
        .isEqualTo(
            sequential(
                new Headers(
                    "${hash(20)}",
                    Optional.of("2"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
    assertThat(last.steps().getLast().expect().counts()).containsExactly(2);
  }

  @Test
  void readsNeitherKnownIssuesNorOtherFiles() throws IOException {
    Files.writeString(folder.resolve("known-issues.yaml"), "- scenario: x");
    Files.writeString(folder.resolve("planted-faults.yaml"), "- fault: x");
    Files.writeString(folder.resolve("README.md"), "# no scenario");

    assertThat(load("steps: [{connect: {}}]")).hasSize(1);
  }

  private static Action.Requests sequential(Request request) {
    return new Action.Requests(Action.Mode.SEQUENTIAL, List.of(request));
  }

  private static Request headers(String origin) {
    return new Headers(
        origin,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Scenario only(String text) throws IOException {
    List<Scenario> scenarios = load(text);
    assertThat(scenarios).hasSize(1);
    return scenarios.getFirst();
  }

  private List<Scenario> load(String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("family")).resolve("name.yaml");
    Files.writeString(file, "title: Title\nspec: Section\n" + text);
    Loaded loaded = ScenarioLoader.load(folder);
    assertThat(loaded.problems()).isEmpty();
    return loaded.scenarios();
  }
}
