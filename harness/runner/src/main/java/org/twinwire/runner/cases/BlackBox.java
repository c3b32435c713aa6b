package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.PeerNote;
import org.twinwire.runner.runtime.BlackBoxDefinition;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeLog;
import org.twinwire.runner.runtime.ProcessEnd;
import org.twinwire.runner.runtime.RunningNode;

/**
 * A node without a control port: it cannot be driven and reports nothing. As a listener it runs as
 * long as its pair; as a dialer it is started when it has to dial and stopped with its case.
 */
public final class BlackBox implements PairMember {

  /** Number of log lines searched for the one that reports the sync. */
  private static final int LINES = 400;

  private static final String UNKNOWN = "unknown";

  /** Time between a broken session and the end of the process that had it. */
  private static final Duration ENDING = Duration.ofMillis(200);

  private final Role role;
  private final String who;
  private final String name;
  private final Optional<BlackBoxDefinition> definition;
  private final boolean grows;
  private final Function<String, RunningNode> starter;
  private final Map<String, String> addresses;
  private final Optional<PeerAddress> given;
  private Optional<RunningNode> running;
  private Optional<NodeLog> log;
  private Optional<Death> ended = Optional.empty();
  private Optional<PeerPort> watched = Optional.empty();
  private Optional<InfrastructureException> startFailure = Optional.empty();
  private PeerNote note = PeerNote.NONE;

  private BlackBox(
      Role role,
      String who,
      String name,
      Optional<BlackBoxDefinition> definition,
      boolean grows,
      Function<String, RunningNode> starter,
      Map<String, String> addresses,
      Optional<RunningNode> running,
      Optional<PeerAddress> given) {
    this.role = role;
    this.who = who;
    this.name = name;
    this.definition = definition;
    this.grows = grows;
    this.starter = starter;
    this.addresses = Map.copyOf(addresses);
    this.running = running;
    this.log = running.map(RunningNode::log);
    this.given = given;
  }

  /**
   * Creates a node that was started by someone else and listens at {@code address}.
   *
   * @param stack for an address that does not contain it
   * @param host under which the other node of the pair reaches it
   */
  static BlackBox at(String name, PeerAddress address, String stack, String host, boolean grows) {
    BlackBox box =
        new BlackBox(
            Role.LISTENER,
            "listener (%s)".formatted(name),
            name,
            Optional.empty(),
            grows,
            peer -> {
              throw new IllegalStateException(address + " is not ours to start");
            },
            Map.of(address.stack().orElse(stack), reached(address, host)),
            Optional.empty(),
            Optional.of(address));
    box.watched = Optional.of(new PeerPort(address.endpoint())).filter(PeerPort::accepts);
    return box;
  }

  private static String reached(PeerAddress address, String host) {
    return host.equals(address.host())
        ? address.dialable()
        : ReachableAddress.of(address.dialable(), host);
  }

  /** Creates a listening program that was started by this run. */
  static BlackBox listening(
      String who, String name, BlackBoxDefinition definition, boolean grows, RunningNode running) {
    String address = ReachableAddress.of(running.announced(), running.reachableHost());
    return new BlackBox(
        Role.LISTENER,
        who,
        name,
        Optional.of(definition),
        grows,
        peer -> running,
        Map.of(definition.stack(), address),
        Optional.of(running),
        Optional.empty());
  }

  /**
   * Creates a program that dials as soon as it is started.
   *
   * @param grows whether the chain continues after the known head
   * @param starter starts it with the address to dial
   */
  static BlackBox dialing(
      String who,
      String name,
      BlackBoxDefinition definition,
      boolean grows,
      Function<String, RunningNode> starter) {
    return new BlackBox(
        Role.DIALER,
        who,
        name,
        Optional.of(definition),
        grows,
        starter,
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  public String who() {
    return who;
  }

  @Override
  public String name() {
    return name;
  }

  /** Returns the version from its definition; for a running node its own name and the address. */
  @Override
  public String version() {
    return definition
        .map(BlackBoxDefinition::version)
        .orElseGet(
            () ->
                "%s, %s"
                    .formatted(
                        client().orElse(UNKNOWN), given.map(PeerAddress::text).orElse(UNKNOWN)));
  }

  /** Stores what it reported when it was probed. */
  void learn(PeerNote announced) {
    note = announced;
  }

  /** Returns its own name, such as {@code Geth/v1.17.10-stable/…}; empty if unknown. */
  public Optional<String> client() {
    return note.client();
  }

  @Override
  public Optional<List<Integer>> eth() {
    return note.eth();
  }

  /** Returns nothing: whatever a whole client serves, it is asked for. */
  @Override
  public Optional<List<String>> requests() {
    return Optional.empty();
  }

  /**
   * Returns the address to expect instead of {@code dialed}, if that is this machine's loopback.
   */
  Optional<String> detour(String dialed) {
    return given
        .filter(address -> !address.dialable().equals(dialed))
        .map(
            address ->
                ("a node that listens on more than %s: containers reach this machine at another"
                        + " address; --runtime process reaches %1$s")
                    .formatted(address.host()));
  }

  /** Returns the implementations from its definition; for a running node those from its Hello. */
  @Override
  public List<Implementation> implementations() {
    return definition
        .map(BlackBoxDefinition::implementations)
        .orElseGet(() -> client().flatMap(Implementation::ofClient).stream().toList());
  }

  @Override
  public Set<String> stacks() {
    return addresses.keySet();
  }

  @Override
  public Optional<String> address(String stack) {
    return Optional.ofNullable(addresses.get(stack));
  }

  @Override
  public Optional<NodeLog> log() {
    return log;
  }

  @Override
  public Optional<Death> death(Duration wait) {
    return ended
        .or(() -> running.flatMap(node -> Death.of(node, who, wait)))
        .or(() -> watched.filter(PeerPort::refuses).map(this::unreachable));
  }

  private Death unreachable(PeerPort port) {
    String how = "nothing listens at %s any more".formatted(port.endpoint());
    return new Death(who, new ProcessEnd(Fatality.UNREACHABLE, how), List.of());
  }

  /**
   * Checks at the end of a case whether it is still alive. If it broke off a session, it may be
   * about to end. An address is only tried if the peer ended the last session or there was none.
   */
  Optional<Death> signOfLife(CaseFeeds feeds) {
    Role peer = role.other();
    boolean silent = watched.isPresent() && feeds.sessions(peer) > 0 && !feeds.endedByPeer(peer);
    return silent ? Optional.empty() : death(feeds.brokeOff(peer) ? ENDING : Duration.ZERO);
  }

  @Override
  public long roundTripNanos() {
    return 0;
  }

  /** Tests whether it can dial over {@code stack}. */
  boolean dials(String stack) {
    return definition.filter(box -> box.stack().equals(stack)).isPresent();
  }

  /** Starts it with the peer to dial. */
  void dial(String peer) {
    end();
    ended = Optional.empty();
    try {
      RunningNode started = starter.apply(peer);
      startFailure = Optional.empty();
      running = Optional.of(started);
      log = Optional.of(started.log());
    } catch (InfrastructureException e) {
      startFailure = Optional.of(e);
      throw e;
    }
  }

  /** Returns why it could not be started the last time it had to dial. */
  Optional<InfrastructureException> startFailure() {
    return startFailure;
  }

  /** Stops a program that was started to dial; if it has already ended by itself, it died. */
  void endDialing(CaseFeeds feeds) {
    if (role == Role.DIALER) {
      ended = signOfLife(feeds);
      end();
    }
  }

  private void end() {
    running.ifPresent(RunningNode::close);
    running = Optional.empty();
  }

  /** Tests whether its log shows that it has a peer's head. */
  boolean tellsOfSync() {
    return definition.flatMap(box -> box.synced("0")).isPresent();
  }

  /** Tests whether its log shows that it has block {@code head}. */
  boolean hasSynced(String head) {
    Optional<Pattern> pattern = definition.flatMap(box -> box.synced(head));
    List<String> lines = log.map(own -> own.last(LINES)).orElse(List.of());
    return pattern.filter(p -> lines.stream().anyMatch(p.asPredicate())).isPresent();
  }

  /** Tests whether its chain continues after the known head. */
  boolean grows() {
    return grows;
  }

  /**
   * Returns why it cannot play a case of this eth version; empty unless it is known not to offer
   * it.
   */
  @Override
  public Optional<String> objection(int version) {
    return note.lacks(version)
        ? Optional.of("%s: eth/%d (offers %s)".formatted(who, version, note.versions()))
        : Optional.empty();
  }

  @Override
  public Optional<String> id() {
    return Optional.empty();
  }

  @Override
  public Optional<String> bootnode() {
    return Optional.empty();
  }

  @Override
  public boolean recordNames(String stack) {
    return false;
  }

  @Override
  public Optional<String> objectionToDiscovery() {
    return Optional.of(cannot("take part in discovery that is driven"));
  }

  /** Returns why a script cannot be played with it, as far as known before trying. */
  Optional<String> objection(Scenario scenario) {
    boolean asks = scenario.steps().stream().anyMatch(BlackBox::needsTheChain);
    if (scenario.hasSeveralSessions()) {
      return Optional.of(cannot("take part in several sessions at once"));
    }
    if (isAskedToJoin(scenario)) {
      return Optional.of(cannot("be told to act at the same time as its peer"));
    }
    return grows && asks
        ? Optional.of(cannot("be asked what nobody knows: its chain grows"))
        : Optional.empty();
  }

  private boolean isAskedToJoin(Scenario scenario) {
    return IntStream.range(0, scenario.steps().size())
        .filter(step -> scenario.steps().get(step).by() == role)
        .anyMatch(step -> scenario.group(scenario.groupOf(step)).size() > 1);
  }

  private static boolean needsTheChain(Step step) {
    return step.action() instanceof Action.Requests || step.action() instanceof Action.Announce;
  }

  /** Formats the reason of an UNSUPPORTED. */
  String cannot(String what) {
    return "%s: a black box cannot %s".formatted(who, what);
  }
}
