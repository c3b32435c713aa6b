package org.twinwire.core.results;

/**
 * The smallest script that still shows a finding which depends on the schedule.
 *
 * @param file scenario file, relative to results.json
 * @param command that runs it
 * @param stepsBefore steps of the scenario it was made from
 * @param spotsBefore shaped spots of the case it was made from
 * @param reproduced how many of {@code tries} runs of the file had the finding
 */
public record Minimised(
    String file,
    String command,
    int steps,
    int stepsBefore,
    int spots,
    int spotsBefore,
    int reproduced,
    int tries) {}
