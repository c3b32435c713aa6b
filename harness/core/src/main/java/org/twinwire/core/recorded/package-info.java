/**
 * Recorded traces of real runs with what they have to be judged as: a case that was judged right
 * once stays so. Plays nothing.
 */
package org.twinwire.core.recorded;
