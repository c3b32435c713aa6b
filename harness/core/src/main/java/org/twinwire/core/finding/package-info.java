/**
 * Makes every finding, from the ledger, the expectations of the script and the checked answers. A
 * finding's cause is that of the first rule that finds its evidence. Verdicts and known issues do
 * not belong here.
 */
package org.twinwire.core.finding;
