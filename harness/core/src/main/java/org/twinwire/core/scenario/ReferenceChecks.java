package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.value.Reference;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Suggestion;
import org.twinwire.core.yaml.ValuePath;
import tools.jackson.databind.JsonNode;

/** Checks every reference of a step. Accepts malformed trees. */
final class ReferenceChecks {

  private static final Set<String> NUMBERS =
      Set.of(
          "limit",
          "skip",
          "id",
          "blocks",
          "from",
          "head",
          "version",
          "networkId",
          "forkNext",
          "earliest",
          "latest");
  private static final Set<String> HASHES = Set.of("hashes", "genesis", "transactions", "pool");
  private static final Set<String> SINGLES = Set.of("origin", "genesis", "latestHash");

  private final Map<String, Integer> answersByName;
  private final List<Flaw> flaws = new ArrayList<>();

  private ReferenceChecks(Map<String, Integer> answersByName) {
    this.answersByName = answersByName;
  }

  /**
   * Returns the flaws of all references of a step.
   *
   * @param answersByName named earlier steps with the number of their answers
   */
  static List<Flaw> of(String path, JsonNode step, Map<String, Integer> answersByName) {
    ReferenceChecks checks = new ReferenceChecks(answersByName);
    checks.walk(path, "", step);
    return checks.flaws;
  }

  private void walk(String path, String key, JsonNode node) {
    if (node.isString() && node.asString().contains("${")) {
      problem(key, node.asString()).ifPresent(message -> flaws.add(Flaw.ofValue(path, message)));
    } else if (node.isObject()) {
      node.properties()
          .forEach(e -> walk(ValuePath.key(path, e.getKey()), e.getKey(), e.getValue()));
    } else {
      for (int i = 0; i < node.size(); i++) {
        walk(ValuePath.index(path, i), key, node.get(i));
      }
    }
  }

  private Optional<String> problem(String key, String text) {
    try {
      Reference reference = Reference.parse(text);
      return unfit(key, reference, text).or(() -> missing(reference));
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Optional<String> unfit(String key, Reference reference, String text) {
    boolean number = reference instanceof Reference.Numeric;
    if (NUMBERS.contains(key) && !number) {
      return Optional.of("got the hash " + text + ", expected a number");
    } else if (HASHES.contains(key) && number) {
      return Optional.of("got the number " + text + ", expected a hash");
    } else if (SINGLES.contains(key) && isMany(reference)) {
      return Optional.of("got many hashes, " + text + ", expected one");
    }
    return Optional.empty();
  }

  private static boolean isMany(Reference reference) {
    return reference instanceof Reference.HashesOf
        || reference instanceof Reference.RandomHashes
        || (reference instanceof Reference.Pooled pooled && pooled.count().isPresent())
        || (reference instanceof Reference.AnsweredHash hash && hash.index().isEmpty());
  }

  private Optional<String> missing(Reference reference) {
    return switch (reference) {
      case Reference.AnsweredNumber number -> missing(number.answer());
      case Reference.AnsweredHash hash -> missing(hash.answer());
      case Reference.Sum sum -> missing(sum.base());
      case Reference.HashOf hash -> missing(hash.block());
      case Reference.HashesOf hashes -> missing(hashes.from());
      case Reference.Pooled pooled -> missing(pooled.from());
      case Reference.Literal l -> Optional.empty();
      case Reference.Head h -> Optional.empty();
      case Reference.HashLiteral h -> Optional.empty();
      case Reference.RandomHash r -> Optional.empty();
      case Reference.RandomHashes r -> Optional.empty();
    };
  }

  private Optional<String> missing(Reference.Answer answer) {
    int answers = answersByName.getOrDefault(answer.step(), -1);
    if (answers < 0) {
      return Optional.of(
          "got "
              + answer.step()
              + ", expected the name of an earlier step"
              + Suggestion.of(answersByName.keySet(), answer.step()));
    }
    return answer.request() < answers
        ? Optional.empty()
        : Optional.of(
            "got answer %d of %s, expected one from 0 to %d"
                .formatted(answer.request(), answer.step(), answers - 1));
  }
}
