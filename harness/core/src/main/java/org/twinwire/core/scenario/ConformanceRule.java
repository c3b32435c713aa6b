package org.twinwire.core.scenario;

/**
 * The rules that scenarios test. R is RLPx, E is eth, A is announced blocks, T is the exchange of
 * transactions, D is discovery, L is what must not be lost, W is the WebSocket; the rules are those
 * of the devp2p specifications and their EIPs, of RFC 6455, and where these are silent of
 * go-ethereum.
 */
public enum ConformanceRule {
  R1(
      RuleLevel.MUST,
      "auth and ack are encrypted, and their size is part of the check: one changed bit ends the"
          + " connection"),
  R2(
      RuleLevel.MUST,
      "a different version, additional list items and bytes after the list are ignored in auth and"
          + " ack"),
  R3(RuleLevel.SHOULD, "auth and ack are padded with at least 100 bytes, of random length"),
  R4(RuleLevel.PRACTICE, "auth and ack have at most 2,048 bytes after their size"),
  R5(
      RuleLevel.MUST,
      "an invalid signature and a key that is not a point of the curve end the connection, all in"
          + " the same way"),
  R6(RuleLevel.MUST, "the MACs are seeded with the whole packets, including their sizes"),
  R7(RuleLevel.MUST, "a header or frame with a changed bit ends the session and is not delivered"),
  R8(
      RuleLevel.MUST,
      "a frame is padded to a multiple of 16 bytes, and its size does not count the padding"),
  R9(RuleLevel.MUST, "header-data that is not zero is ignored"),
  R10(
      RuleLevel.MUST,
      "a message that claims to inflate to more than 2^24 − 1 bytes ends the session, and is not"
          + " inflated"),
  R11(
      RuleLevel.MUST,
      "Hello is not compressed, everything after it is; with a peer of p2p version 4, nothing is"),
  R12(RuleLevel.MUST, "data that is not valid Snappy ends the session"),
  R13(RuleLevel.MUST, "Hello comes first"),
  R14(RuleLevel.MUST, "a different p2p version and additional items are ignored in Hello"),
  R15(RuleLevel.PRACTICE, "Hello has at most 2 KiB, and the node id of the handshake"),
  R16(
      RuleLevel.MUST,
      "the highest version that both nodes offer is used; what only one of them offers is ignored"),
  R17(RuleLevel.PRACTICE, "without a common version there is no session"),
  R18(RuleLevel.MUST, "Disconnect is understood as a list, as a bare number and without a reason"),
  R19(RuleLevel.SHOULD, "a node that receives Disconnect closes the connection at once"),
  R20(RuleLevel.MUST, "every Ping is answered, also before Status"),
  R21(
      RuleLevel.OBSERVE,
      "an unassigned base code, and a second Hello, end the session or are ignored"),
  R22(
      RuleLevel.PRACTICE,
      "a silent peer is dropped: after 5 s in the handshake, after 30 s later on"),
  E1(RuleLevel.MUST, "Status comes first, and does not wait for the other Status"),
  E2(RuleLevel.MUST, "Status has the layout of the negotiated version"),
  E3(RuleLevel.MUST, "version, network id, genesis and fork id have to match"),
  E4(
      RuleLevel.MUST,
      "a range whose earliest block is after its latest ends the session; any other range is"
          + " accepted"),
  E5(RuleLevel.PRACTICE, "a peer that sends no Status, or a second one, is dropped"),
  E6(RuleLevel.MUST, "an answer has the id of its request, whatever the id"),
  E7(RuleLevel.MUST, "RLP that is not canonical, or has other items, ends the session unanswered"),
  E8(
      RuleLevel.MUST,
      "headers start at the requested block, go up or down as requested, are separated by the"
          + " skip, and are at most as many as requested"),
  E9(RuleLevel.MUST, "an unknown start is answered with an empty list, and the session goes on"),
  E10(RuleLevel.MUST, "a walk that runs past the head or genesis ends there"),
  E11(
      RuleLevel.PRACTICE,
      "a limit of 0 means none, a limit above 1,024 means at most that, and a skip beyond every"
          + " block means only the first"),
  E12(
      RuleLevel.SHOULD,
      "an answer ends softly at 2 MiB, has at least one item, and is a prefix of the full answer"),
  E13(RuleLevel.MUST, "a start is a number of at most 8 bytes or a hash; `reverse` is 0 or 1"),
  E14(RuleLevel.MUST, "bodies are in the order of the hashes, and each matches its header"),
  E15(RuleLevel.OBSERVE, "an unknown hash among known ones is skipped or ends the answer"),
  E16(RuleLevel.MUST, "hashes that are all unknown are answered with an empty list"),
  E17(RuleLevel.PRACTICE, "an answer has at most 1,024 bodies"),
  E18(
      RuleLevel.MUST,
      "a header has the fields of its fork, and since Shanghai a body has withdrawals"),
  E19(RuleLevel.SHOULD, "a message has at most 10 MiB"),
  E20(
      RuleLevel.PRACTICE,
      "a code that the version does not have, or no longer has, ends the session"),
  E21(RuleLevel.PRACTICE, "an answer that was not asked for ends the session"),
  E22(RuleLevel.MUST, "receipts have no bloom filter since eth/69"),
  E23(
      RuleLevel.MUST,
      "pooled transactions are in the order of the hashes, without those that are not available"),
  A1(RuleLevel.MUST, "a block that is announced whole is imported by the peers that lack it"),
  A2(
      RuleLevel.SHOULD,
      "a block that is announced by its hash is fetched, since nobody may have sent it whole"),
  A3(
      RuleLevel.OBSERVE,
      "a block range that ends behind the head leads to the blocks that are missing"),
  A4(
      RuleLevel.PRACTICE,
      "an announced block whose parent is unknown is imported with its ancestors"),
  A5(
      RuleLevel.MUST,
      "the head is that of the chain with the greatest total difficulty, also if blocks have to be"
          + " taken back"),
  A6(RuleLevel.MUST, "an announced block that does not fit its header is not imported"),
  A7(RuleLevel.MUST, "an announcement between a request and its answer disturbs neither"),
  D1(
      RuleLevel.MUST,
      "FindNode is answered once its sender has answered a ping of the node, and not before"),
  D2(RuleLevel.MUST, "a packet whose expiration has passed is not processed"),
  D3(RuleLevel.MUST, "a packet has at most 1,280 bytes, so Neighbours may come in several"),
  D4(
      RuleLevel.SHOULD,
      "Ping is answered with Pong; another version, additional items and bytes behind the list are"
          + " ignored"),
  D5(RuleLevel.SHOULD, "an answer that nobody waits for, or that comes from elsewhere, is ignored"),
  D6(RuleLevel.SHOULD, "ENRRequest is answered with the node's record"),
  D7(RuleLevel.PRACTICE, "a packet whose hash or signature is wrong is dropped"),
  D8(RuleLevel.PRACTICE, "a packet that is lost, late or repeated harms no other one"),
  T1(
      RuleLevel.MUST,
      "pending transactions are exchanged: those that come whole are taken, and announced ones that"
          + " the pool lacks are asked for"),
  T2(
      RuleLevel.PRACTICE,
      "a node does not ask for transactions that it has, or that it is being sent"),
  T3(RuleLevel.MUST, "no transaction goes back to the peer that it came from"),
  T4(
      RuleLevel.MUST,
      "an announcement of transactions has their hashes, and since eth/68 also their types and"
          + " sizes"),
  T5(
      RuleLevel.PRACTICE,
      "a peer that announces another type or size than a transaction has is dropped"),
  T6(RuleLevel.PRACTICE, "a transaction of up to 128 KiB is taken"),
  L1(
      RuleLevel.MUST,
      "nothing is lost when ack, Hello, Status, requests or answers arrive in one piece"),
  L2(RuleLevel.MUST, "nothing is lost when they arrive in pieces, wherever they are cut"),
  L3(RuleLevel.MUST, "requests that directly follow Status are answered"),
  L4(RuleLevel.MUST, "all answers arrive in full once a slow reader goes on"),
  L5(
      RuleLevel.MUST,
      "nothing is lost when a stream is opened, used and ended in one piece, or ended in one"
          + " direction only"),
  L6(RuleLevel.MUST, "what came before a Disconnect, the end of a stream or a FIN still counts"),
  L7(
      RuleLevel.OBSERVE,
      "what came before a reset is read or dropped: the request is answered or ends, and never"
          + " hangs"),
  W1(
      RuleLevel.MUST,
      "a frame with a wrong mask, a reserved bit or an unknown opcode ends the connection"),
  W2(
      RuleLevel.PRACTICE,
      "a control frame in fragments or of more than 125 bytes, a fragment of no message and a"
          + " message within another one end the connection"),
  W3(
      RuleLevel.OBSERVE,
      "a text message, a length of more bytes than it needs and a Close with a reserved code end"
          + " the connection or are taken as if they were proper");

  private final RuleLevel level;
  private final String text;

  ConformanceRule(RuleLevel level, String text) {
    this.level = level;
    this.text = text;
  }

  public RuleLevel level() {
    return level;
  }

  /** Says the rule in one line. */
  public String text() {
    return text;
  }

  /** Whether the specification leaves nobody a choice. */
  public boolean isBinding() {
    return level == RuleLevel.MUST;
  }
}
