package org.twinwire.core.results;

/**
 * The smallest script that still shows a finding that depends on the schedule.
 *
 * @param file scenario file, relative to results.json
 * @param command that runs it
 * @param stepsBefore steps of the original scenario
 * @param spotsBefore shaped spots of the original case
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
