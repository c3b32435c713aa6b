package org.twinwire.core.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.request.Request;
import org.twinwire.core.request.RequestFile;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;
import org.twinwire.core.value.Durations;
import org.twinwire.core.value.Hashes;

/** Converts a written step into a {@link Step}. */
final class StepConversion {

  private StepConversion() {}

  /** Returns the step, or the parts that run together. */
  static Stream<Step> steps(StepFile written) {
    return written.together().map(StepConversion::parts).orElseGet(() -> Stream.of(step(written)));
  }

  private static Stream<Step> parts(List<StepFile> together) {
    Stream<Step> others = together.stream().skip(1).map(part -> step(part).joined());
    return Stream.concat(Stream.of(step(together.getFirst())), others);
  }

  private static Step step(StepFile written) {
    Action action = action(written);
    Expect expect = written.expect().map(e -> expect(e, action)).orElse(Expect.SUCCESS);
    return new Step(
        written.name(), written.by().orElse(Role.DIALER), session(written), action, expect);
  }

  private static String session(StepFile written) {
    return written.connect().map(StepFile.Connect::name).or(written::on).orElse(Step.FIRST_SESSION);
  }

  private static Action action(StepFile written) {
    return Stream.<Optional<? extends Action>>of(
            written.connect().map(StepConversion::connect),
            written.discover().map(StepConversion::discover),
            written
                .request()
                .map(r -> new Action.Requests(Action.Mode.SEQUENTIAL, List.of(r.request()))),
            written.requests().map(StepConversion::requests),
            written.announce().map(StepConversion::announce),
            written.ping().map(StepConversion::ping),
            written.send().map(StepConversion::send),
            written.raw().map(StepConversion::raw),
            written.mine().map(StepConversion::mine),
            written.sync().map(sync -> new Action.Sync(sync.timeout().map(Durations::millis))),
            written.close().map(close -> new Action.Close()),
            written.pause().map(Durations::millis).map(Action.Wait::new))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static Action.Connect connect(StepFile.Connect written) {
    return new Action.Connect(
        written.status().map(StepConversion::status).orElse(Map.of()),
        written.silent().orElse(false),
        requests(written.early().orElse(List.of())),
        requests(written.behind().orElse(List.of())),
        written.timeout().map(Durations::millis),
        written.stack(),
        written.discovered().orElse(false));
  }

  private static Action.Discover discover(StepFile.Discover written) {
    return new Action.Discover(
        written.move().orElse(DiscoveryMove.LOOKUP), written.timeout().map(Durations::millis));
  }

  private static Map<String, String> status(StepFile.Status written) {
    Map<String, String> status = new LinkedHashMap<>();
    written.version().ifPresent(v -> status.put("version", v));
    written.networkId().ifPresent(v -> status.put("networkId", v));
    written.genesis().ifPresent(v -> status.put("genesis", v));
    written.forkHash().ifPresent(v -> status.put("forkHash", v));
    written.forkNext().ifPresent(v -> status.put("forkNext", v));
    written.earliest().ifPresent(v -> status.put("earliest", v));
    written.latest().ifPresent(v -> status.put("latest", v));
    written.latestHash().ifPresent(v -> status.put("latestHash", v));
    return Collections.unmodifiableMap(status);
  }

  private static Action.Requests requests(StepFile.Requests written) {
    Action.Mode mode = written.mode().orElse(Action.Mode.SEQUENTIAL);
    return new Action.Requests(mode, requests(written.send()));
  }

  private static List<Request> requests(List<RequestFile> written) {
    return written.stream().map(RequestFile::request).toList();
  }

  private static Action.Ping ping(StepFile.Ping written) {
    return new Action.Ping(written.times().orElse(1), written.timeout().map(Durations::millis));
  }

  private static Action.Send send(StepFile.Send written) {
    return new Action.Send(
        written.transactions().list(),
        written.as().orElse(Action.As.TRANSACTIONS),
        written.timeout().map(Durations::millis));
  }

  private static Action.Raw raw(RawFile written) {
    return new Action.Raw(written.move(), written.timeout().map(Durations::millis));
  }

  private static Action.Announce announce(StepFile.Announce written) {
    return new Action.Announce(written.type().word(), written.blocks());
  }

  private static Action.Mine mine(StepFile.Mine written) {
    return new Action.Mine(
        written.blocks().orElse(1),
        written.branch().orElse(false),
        written.announce().orElse(Action.Announcing.AUTO),
        written.every().map(Durations::millis).orElse(0L),
        written.timeout().map(Durations::millis));
  }

  private static Expect expect(ExpectFile written, Action action) {
    return new Expect(
        written.outcome().map(StepConversion::kinds).orElse(List.of()),
        counts(written, action),
        written.content().orElse(Content.EXACT),
        written.within().map(Durations::millis),
        written.ends().orElse(false),
        new Expect.End(written.by(), written.reason()),
        new Expect.Discovery(written.found(), written.packets().orElse(List.of())),
        written.head(),
        written.pool().map(Hashes::list));
  }

  private static List<OutcomeKind> kinds(List<ExpectFile.Word> written) {
    return written.stream().map(ExpectFile.Word::kind).toList();
  }

  private static List<Integer> counts(ExpectFile written, Action action) {
    int answers = action instanceof Action.Requests requests ? requests.requests().size() : 0;
    return written
        .counts()
        .or(() -> written.count().map(count -> Collections.nCopies(answers, count)))
        .orElse(List.of());
  }
}
