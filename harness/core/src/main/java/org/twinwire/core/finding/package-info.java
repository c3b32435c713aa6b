/**
 * Every finding is made here, from the ledger, the expectations of the script and the checked
 * answers. A cause is named by the first rule whose evidence is there.
 */
package org.twinwire.core.finding;
