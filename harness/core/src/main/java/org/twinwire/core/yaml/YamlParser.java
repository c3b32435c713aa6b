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
 * Parses YAML 1.2 into nodes with their positions. Accepts one document without anchors and with a
 * limited depth. Checks the limits on the flat list of events, before any recursion.
 */
final class YamlParser {

  /** Levels of lists and mappings; scenarios have 8. */
  static final int MAX_DEPTH = 32;

  private final String file;

  YamlParser(String file) {
    this.file = file;
  }

  /** Returns the root; empty for a text without content. */
  Optional<Node> parse(String text) throws UnreadableFileException {
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setAllowNonScalarKeys(true).build();
      check(new Parse(settings).parseString(text));
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      throw refused(
          SourcePosition.of(e.getProblemMark()), "invalid YAML: " + oneLine(e.getProblem()));
    } catch (YamlEngineException e) {
      throw refused(SourcePosition.START, "invalid YAML: " + oneLine(e.getMessage()));
    }
  }

  private void check(Iterable<Event> events) throws UnreadableFileException {
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      depth += step(event);
      documents += event instanceof DocumentStartEvent ? 1 : 0;
      require(depth <= MAX_DEPTH, event, "got more, expected at most " + MAX_DEPTH + " levels");
      require(documents <= 1, event, "got a second document, expected one");
      require(!shares(event), event, "got an anchor or alias, expected none");
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
