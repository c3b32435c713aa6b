package org.twinwire.runner.run;

import java.util.List;
import java.util.Optional;
import org.twinwire.runner.cases.PairMember;
import org.twinwire.runner.runtime.NodeLog;

/** A position in the output of a node. A black box may be restarted after it, with a new log. */
record LogMark(PairMember node, Optional<NodeLog> log, long line) {

  static LogMark now(PairMember node) {
    return new LogMark(node, node.log(), node.log().map(NodeLog::mark).orElse(0L));
  }

  /** Returns what was written since, at most the last {@code count} lines. */
  List<String> since(int count) {
    return node
        .log()
        .map(own -> own.since(log.filter(own::equals).isPresent() ? line : 0, count))
        .orElse(List.of())
        .stream()
        .map(text -> node.role().word() + ": " + text)
        .toList();
  }
}
