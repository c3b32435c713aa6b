package org.twinwire.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
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

  /** The comparisons that are left once a link of the page is followed. */
  public List<Element> ledTo(Element link) {
    String hash = link.attr("href").substring(1);
    return hash.startsWith("?")
        ? document.select(".cmp").stream().filter(cmp -> matches(cmp, hash.substring(1))).toList()
        : List.of(Objects.requireNonNull(document.getElementById(hash), hash));
  }

  /** Whether each choice of the filter is what the comparison says of itself. */
  private static boolean matches(Element comparison, String filter) {
    return Arrays.stream(filter.split("&"))
        .map(choice -> choice.split("=", 2))
        .allMatch(
            choice ->
                comparison
                    .attr("data-" + choice[0])
                    .equals(URLDecoder.decode(choice[1], StandardCharsets.UTF_8)));
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
