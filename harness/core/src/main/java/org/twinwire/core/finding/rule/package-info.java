/**
 * The causes, one file each: a {@link org.twinwire.core.finding.Rule} that names the cause, says
 * what it means and what evidence it needs, and explains that evidence. {@code @AutoService}
 * registers it; no list names it. What several rules look for is in a class of its own beside them.
 * Nothing outside of this package may name a rule.
 */
package org.twinwire.core.finding.rule;
