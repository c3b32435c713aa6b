package org.twinwire.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.page.IndexPage;
import org.twinwire.reports.summary.Summary;

/** Writes the report of a finished run. */
public final class Reports {

  public static final String RESULTS = "results.json";
  public static final String SUMMARY = "summary.md";
  public static final String INDEX = "index.html";

  private interface Text {
    void writeTo(Writer out) throws IOException;
  }

  private Reports() {}

  /**
   * Writes {@value #RESULTS}, {@value #SUMMARY} and {@value #INDEX}, in this order: if a later one
   * fails, it can be made again from the first with {@link ResultsFile#read}.
   *
   * @param outDir created if it is missing
   * @throws ReportWriteException for the first file that could not be written; earlier ones are
   *     kept
   */
  public static void write(RunResults results, Path outDir) {
    makeFolder(outDir);
    AtomicFile.write(outDir.resolve(RESULTS), out -> ResultsFile.write(results, out));
    AtomicFile.write(outDir.resolve(SUMMARY), utf8(out -> Summary.write(results, out)));
    AtomicFile.write(outDir.resolve(INDEX), utf8(out -> IndexPage.write(results, out)));
  }

  private static void makeFolder(Path outDir) {
    try {
      Files.createDirectories(outDir);
    } catch (IOException e) {
      throw new ReportWriteException(outDir, e);
    }
  }

  private static AtomicFile.Content utf8(Text text) {
    return (OutputStream out) -> {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      text.writeTo(writer);
      writer.flush();
    };
  }
}
