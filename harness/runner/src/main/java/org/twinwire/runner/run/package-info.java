/**
 * A whole run, from options to a written report. Read it in this order:
 *
 * <ol>
 *   <li>{@code RunOpening} checks the options, reads the {@code RunPlan} ({@code PairPlan} for each
 *       pair), opens the machine and builds the {@code Run};
 *   <li>{@code OpenRun} executes the plan, writes the report and closes everything;
 *   <li>{@code Run} executes, judges and records one comparison after the other;
 *   <li>{@code ComparisonRun} plays both sides of one comparison, case by case, with {@code
 *       cases.CaseRunner}.
 * </ol>
 *
 * <p>Printing belongs to {@code cli}, playing one case to {@code cases}, judging to {@code core}.
 */
package org.twinwire.runner.run;
