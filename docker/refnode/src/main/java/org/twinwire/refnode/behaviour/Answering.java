package org.twinwire.refnode.behaviour;

/**
 * How a node answers.
 *
 * @param order in which it answers requests that follow close upon each other
 * @param end whether it ends the streams it answered on
 */
public record Answering(AnswerOrder order, AnswersEnd end) {}
