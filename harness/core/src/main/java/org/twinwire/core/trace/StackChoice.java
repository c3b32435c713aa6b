package org.twinwire.core.trace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.yaml.OneOf;
import org.twinwire.core.yaml.Suggestion;

/**
 * One or several stacks. In files it is the name of a stack or of a group: {@code mplex}, {@code
 * streams}.
 */
@OneOf(StackWords.class)
public record StackChoice(@JsonValue String word) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StackChoice {}

  /** Returns the names of the chosen stacks; a word that is no group is the name of a stack. */
  public List<String> stacks() {
    return StackGroup.all().stream()
        .filter(group -> group.word().equals(word))
        .map(StackGroup::stacks)
        .findFirst()
        .orElse(List.of(word));
  }

  /** Returns the names of all stacks that are chosen, each once, in the order of the choices. */
  public static List<String> stacks(List<StackChoice> choices) {
    return choices.stream().flatMap(choice -> choice.stacks().stream()).distinct().toList();
  }

  /** Returns what is wrong with a word that is no stack and no group. */
  public static Optional<String> problem(String word) {
    return words().contains(word)
        ? Optional.empty()
        : Optional.of(
            "stack: got %s, expected one of %s%s"
                .formatted(word, String.join(", ", words()), Suggestion.of(words(), word)));
  }

  /** Returns the names of all known stacks, and then those of all groups. */
  public static List<String> words() {
    return Stream.concat(Stack.names().stream(), StackGroup.all().stream().map(StackGroup::word))
        .toList();
  }
}
