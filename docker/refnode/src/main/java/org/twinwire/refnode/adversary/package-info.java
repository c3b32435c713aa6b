/**
 * The scripted adversary: how a node breaks the protocol on purpose, so that a test can see how its
 * peer takes it. Each move is data that the correct code asks at one place; {@link
 * org.twinwire.refnode.adversary.Hostility#NONE} departs nowhere.
 */
package org.twinwire.refnode.adversary;
