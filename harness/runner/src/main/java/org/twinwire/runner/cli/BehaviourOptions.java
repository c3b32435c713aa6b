package org.twinwire.runner.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.run.UsageException;
import picocli.CommandLine.Option;

/** Options for the nodes' behaviour in every scenario, in addition to the scenario's own. */
final class BehaviourOptions {

  private static final Pattern FORM =
      Pattern.compile("(?<role>dialer|listener|both):(?<key>[A-Za-z][A-Za-z0-9]*)=(?<value>.+)");

  private static final String BOTH = "both";

  @Option(
      names = "--behaviour",
      paramLabel = "ROLE:KEY=VALUE",
      description =
          "A key of a node's behaviour in every scenario that does not set it itself, such as"
              + " dialer:readPauseMillis=250. ROLE is dialer, listener or both. Repeatable.")
  private List<String> behaviours = new ArrayList<>();

  /** Returns keys and values by role. */
  Map<Role, Map<String, Object>> byRole() {
    Map<Role, Map<String, Object>> byRole = new EnumMap<>(Role.class);
    behaviours.forEach(text -> add(text, byRole));
    return byRole;
  }

  private static void add(String text, Map<Role, Map<String, Object>> byRole) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new UsageException(
          List.of(
              "--behaviour: got %s, expected ROLE:KEY=VALUE, where ROLE is dialer, listener or both"
                  .formatted(text)));
    }
    roles(form.group("role"))
        .forEach(
            role -> {
              Object before =
                  byRole
                      .computeIfAbsent(role, r -> new LinkedHashMap<>())
                      .putIfAbsent(form.group("key"), value(form.group("value")));
              if (before != null) {
                throw new UsageException(
                    List.of(
                        "--behaviour: duplicate value of %s:%s: got %s after %s"
                            .formatted(
                                role.word(), form.group("key"), form.group("value"), before)));
              }
            });
  }

  private static Stream<Role> roles(String word) {
    return Stream.of(Role.values()).filter(role -> word.equals(BOTH) || word.equals(role.word()));
  }

  private static Object value(String text) {
    if (text.matches("-?[0-9]{1,18}")) {
      return Long.valueOf(text);
    }
    return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
  }

  /** Returns the options that a rerun command has to repeat. */
  List<String> words() {
    return behaviours.stream().flatMap(text -> Stream.of("--behaviour", text)).toList();
  }
}
