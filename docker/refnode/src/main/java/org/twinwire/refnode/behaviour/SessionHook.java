package org.twinwire.refnode.behaviour;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.eth.Message;

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

  /** An answer that was made, before its turn. */
  default Message answer(Message answer) {
    return answer;
  }

  /** Adds to the write that takes the first answers. */
  default void behindFirstAnswers(FirstAnswers answers) {}

  /** Whether this side ends its direction for good behind its requests. */
  default boolean endsBehindRequests() {
    return false;
  }
}
