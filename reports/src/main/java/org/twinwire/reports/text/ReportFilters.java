package org.twinwire.reports.text;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.twinwire.core.plan.ShortAddress;
import org.twinwire.core.trace.TimeText;

/**
 * The template filters: {@code time} for nanoseconds, {@code word} for enum constants ({@code
 * CANDIDATE_ONLY} → {@code candidate only}), {@code short} for text that may contain addresses.
 */
final class ReportFilters extends AbstractExtension {

  private record OneArgument(Function<Object, String> function) implements Filter {
    @Override
    public Object apply(
        Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return function.apply(input);
    }

    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "time", new OneArgument(nanos -> TimeText.nanos(((Number) nanos).longValue())),
        "short", new OneArgument(text -> ShortAddress.in(text.toString())),
        "word", new OneArgument(ReportFilters::word));
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
