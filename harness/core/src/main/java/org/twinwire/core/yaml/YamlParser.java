package org.twinwire.core.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML 1.2 text → nodes with their places. One document, no anchors, a limited depth: what a person
 * can read at a glance. The limits are checked on the flat list of events, before any recursion.
 */
public final class YamlParser {

  /** Levels of lists and mappings; the language itself needs 8. */
  static final int MAX_DEPTH = 32;

  private final String file;

  public YamlParser(String file) {
    this.file = file;
  }

  public Node parse(String text) throws UnreadableFileException {
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setAllowNonScalarKeys(true).build();
      check(new Parse(settings).parseString(text));
      Optional<Node> root = new Compose(settings).composeString(text);
      return root.orElseThrow(() -> refused(SourcePosition.START, "must not be empty"));
    } catch (MarkedYamlEngineException e) {
      throw refused(
          SourcePosition.of(e.getProblemMark()), "must be YAML (" + oneLine(e.getProblem()) + ")");
    } catch (YamlEngineException e) {
      throw refused(SourcePosition.START, "must be YAML (" + oneLine(e.getMessage()) + ")");
    }
  }

  private void check(Iterable<Event> events) throws UnreadableFileException {
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      depth += step(event);
      documents += event instanceof DocumentStartEvent ? 1 : 0;
      require(depth <= MAX_DEPTH, event, "must be at most " + MAX_DEPTH + " levels deep");
      require(documents <= 1, event, "must be one document (got a second)");
      require(!shares(event), event, "must not use anchors or aliases");
    }
  }

  private static int step(Event event) {
    if (event instanceof CollectionStartEvent) {
      return 1;
    }
    return event instanceof CollectionEndEvent ? -1 : 0;
  }

  private static boolean shares(Event event) {
    return event instanceof AliasEvent
        || (event instanceof NodeEvent node && node.getAnchor().isPresent());
  }

  private void require(boolean met, Event event, String message) throws UnreadableFileException {
    if (!met) {
      throw refused(SourcePosition.of(event.getStartMark()), message);
    }
  }

  private UnreadableFileException refused(SourcePosition spot, String message) {
    return new UnreadableFileException(new Problem(file, spot.line(), spot.column(), "", message));
  }

  private static String oneLine(String message) {
    return Optional.ofNullable(message).orElse("no reason given").lines().findFirst().orElse("");
  }
}
