package org.twinwire.refnode.behaviour;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.eth.NewPooledTransactionHashes.Announced;

/** Where a session can depart in what it sends and how it takes answers. */
public interface SessionHook {

  /** The items of an answer. */
  default List<Bytes> items(List<Bytes> items) {
    return items;
  }

  /** Whether it sees to an answer itself, which is otherwise written now. */
  default boolean takes(DueAnswer answer) {
    return false;
  }

  /** Whether an answer belongs to the oldest request of its kind, whatever its id. */
  default boolean ignoresIds() {
    return false;
  }

  /** Whether a peer is dropped whose answer to a sync has fewer items than asked for. */
  default boolean dropsShortPeers() {
    return false;
  }

  /** Whether a sync takes an empty answer for the end of the peer's chain. */
  default boolean stopsAtEmptyAnswers() {
    return false;
  }

  /** Whether Status waits until the peer has answered Pings. */
  default boolean asksPingsFirst() {
    return false;
  }

  /** Whether the peer has something to object to in the opening. */
  default boolean isImproper() {
    return false;
  }

  /** What is sent in place of a message of the opening, Status. */
  default List<Message> status(List<Message> usual) {
    return usual;
  }

  /** Whether an announcement of the peer is taken for the answer to the oldest request. */
  default boolean countsAnnouncements() {
    return false;
  }

  /** Whether nothing comes of an announcement of the peer. */
  default boolean ignoresAnnouncement() {
    return false;
  }

  /** Whether blocks of the peer that would take others out of the chain are left beside it. */
  default boolean keepsChain() {
    return false;
  }

  /** What is sent to announce a block of this node. */
  default EthMessage announcement(EthMessage usual) {
    return usual;
  }

  /** An answer that was made, before its turn. */
  default Message answer(Message answer) {
    return answer;
  }

  /** What is announced of transactions. */
  default List<Announced> pooledHashes(List<Announced> usual) {
    return usual;
  }

  /** The version of eth whose layout an announcement of transactions has. */
  default int pooledHashesVersion(int usual) {
    return usual;
  }

  /** Whether an announcement of transactions that came is forgotten. */
  default boolean ignoresPooledHashes() {
    return false;
  }

  /** Whether transactions that have just been fetched are asked for once more. */
  default boolean asksAgain() {
    return false;
  }

  /** Whether transactions go back to the peer that sent them. */
  default boolean echoesTransactions() {
    return false;
  }

  /** Adds to the write that takes the first answers. */
  default void behindFirstAnswers(FirstAnswers answers) {}

  /** Whether this side ends its direction for good behind its requests. */
  default boolean endsBehindRequests() {
    return false;
  }
}
