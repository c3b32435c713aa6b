package org.twinwire.reports.page;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.text.Templates;

/**
 * Writes {@code index.html}: one file that needs no network. Summary and matrix are plain HTML; the
 * details of each comparison are packed and only unpacked when it is opened.
 */
public final class IndexPage {

  private IndexPage() {}

  /** Renders to {@code out}, which stays open. */
  public static void write(RunResults results, Writer out) throws IOException {
    Templates templates = Templates.html();
    Map<String, Object> values =
        Map.of(
            "page", PageView.of(results, templates), "style", Asset.STYLE, "script", Asset.SCRIPT);
    templates.write("index.html.peb", values, out);
  }
}
