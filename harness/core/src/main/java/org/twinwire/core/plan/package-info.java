/**
 * Scenarios × pairs × stacks × eth versions as a list of comparisons to run, and each step with its
 * references resolved. Pure: the same input and seed give the same plan.
 */
package org.twinwire.core.plan;
