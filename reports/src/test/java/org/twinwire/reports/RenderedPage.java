package org.twinwire.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.page.IndexPage;
import org.twinwire.reports.sample.SampleRun;

/** The page as a browser sees it, with a way to open a comparison. */
public record RenderedPage(String html, Document document) {

  public static RenderedPage of(RunResults results) {
    StringWriter html = new StringWriter();
    try {
      IndexPage.write(results, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RenderedPage(html.toString(), Jsoup.parse(html.toString()));
  }

  /** The details of the only comparison. */
  public static Document details(Comparison comparison) {
    return of(SampleRun.of(comparison)).opened(0);
  }

  /** What is shown once the comparison is opened. */
  public Document opened(int index) {
    Element pack = document.select(".cmp").get(index).selectFirst(".pack");
    byte[] packed = Base64.getDecoder().decode(pack.data());
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return Jsoup.parseBodyFragment(new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
