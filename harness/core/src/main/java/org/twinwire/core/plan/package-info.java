/**
 * Plans the comparisons of a run from scenarios, pairs, stacks and eth versions, and resolves the
 * references of each step. Pure: the same input gives the same plan.
 */
package org.twinwire.core.plan;
