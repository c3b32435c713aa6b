package org.twinwire.refnode.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinwire.refnode.chain.AnswerLimit;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.node.Node;
import org.twinwire.refnode.serving.RequestKinds;
import org.twinwire.wire.eth.ForkId;

/** What a node says of itself: the answer to {@code GET /v1/node}. */
record NodeDescription(
    String name,
    String version,
    List<Implementation> implementations,
    int contract,
    Map<String, String> addresses,
    List<Integer> eth,
    List<String> roles,
    Head head,
    String genesis,
    String networkId,
    Fork forkId,
    List<String> stations,
    List<String> behaviours,
    List<String> capabilities,
    List<String> requests,
    Map<String, Integer> limits,
    List<String> imports,
    Udp discovery) {

  private static final String NAME = "refnode";
  private static final String IMPLEMENTATION = "twinwire-refnode";
  private static final int CONTRACT = 1;
  private static final List<String> ROLES = List.of("dialer", "listener");
  private static final List<String> STATIONS =
      List.of("sent", "written", "read", "decoded", "buffered", "delivered");

  /** The announcements that it imports blocks of. */
  private static final List<String> IMPORTS =
      List.of("new-block", "new-block-hashes", "block-range-update");

  /** What the node is built on; without stacks, for every one. */
  record Implementation(String name, String version) {}

  record Head(String number, String hash) {}

  record Fork(String hash, String next) {}

  /** Where discovery starts, and the node's own record. */
  record Udp(String bootnode, String record) {}

  static NodeDescription of(Node node) {
    Chain chain = node.chain();
    return new NodeDescription(
        NAME,
        release(),
        List.of(new Implementation(IMPLEMENTATION, release())),
        CONTRACT,
        addresses(node),
        Node.ETH_VERSIONS,
        ROLES,
        new Head(Long.toString(chain.head().number()), chain.head().hash().toHexString()),
        chain.genesis().hash().toHexString(),
        Long.toString(chain.networkId()),
        fork(chain.forkId()),
        STATIONS,
        BehaviourSettings.offered(),
        capabilities(node),
        RequestKinds.in(chain),
        answerLimits(chain),
        IMPORTS,
        new Udp(node.discovery().bootnode(), node.discovery().record()));
  }

  private static List<String> capabilities(Node node) {
    List<String> capabilities = new ArrayList<>();
    capabilities.add("discover");
    capabilities.addAll(SessionRoutes.CAPABILITIES);
    if (node.canMine()) {
      capabilities.add("mine");
    }
    return List.copyOf(capabilities);
  }

  /** Most items of an answer of each kind, and the bytes after which nothing more is added. */
  private static Map<String, Integer> answerLimits(Chain chain) {
    Map<String, Integer> limits = new LinkedHashMap<>();
    RequestKinds.in(chain).forEach(word -> limits.put(word, AnswerLimit.ITEMS_MAX));
    limits.put("bytes", AnswerLimit.SOFT_BYTES);
    return limits;
  }

  private static String release() {
    return Optional.ofNullable(Node.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  private static Map<String, String> addresses(Node node) {
    Map<String, String> addresses = new TreeMap<>();
    node.addresses().forEach((stack, address) -> addresses.put(stack.name(), address.toString()));
    return addresses;
  }

  private static Fork fork(ForkId id) {
    return new Fork(id.hash4().toHexString(), id.next().toBigInteger().toString());
  }
}
