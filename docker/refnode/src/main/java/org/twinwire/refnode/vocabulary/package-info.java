/**
 * The words of the node contract as enums, and the answer to a word that this node does not know.
 */
package org.twinwire.refnode.vocabulary;
