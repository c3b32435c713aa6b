package org.twinwire.reports.text;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/** Fills the templates beside {@code Reports}, with values escaped for HTML or Markdown. */
public final class Templates {

  private static final String FOLDER = "org/twinwire/reports";

  private final PebbleEngine engine;

  private Templates(PebbleEngine engine) {
    this.engine = engine;
  }

  /**
   * Returns the HTML templates; every value is escaped for element content and quoted attributes.
   */
  public static Templates html() {
    return new Templates(engine().newLineTrimming(false).build());
  }

  /**
   * Returns the Markdown templates; every value is escaped for a line or table cell, and the line
   * end after a tag is dropped.
   */
  public static Templates markdown() {
    EscapingStrategy strategy = Markdown::escape;
    return new Templates(
        engine()
            .addEscapingStrategy("markdown", strategy)
            .defaultEscapingStrategy("markdown")
            .build());
  }

  public void write(String template, Map<String, Object> values, Writer out) throws IOException {
    engine.getTemplate(template).evaluate(out, values);
  }

  public String text(String template, Map<String, Object> values) {
    StringWriter out = new StringWriter();
    try {
      write(template, values, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static PebbleEngine.Builder engine() {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix(FOLDER);
    return new PebbleEngine.Builder()
        .loader(loader)
        .strictVariables(true)
        .defaultLocale(Locale.ROOT)
        .extension(new ReportFilters());
  }
}
