/**
 * What the tap does to the bytes between two nodes: shapes, where and when they act, and the
 * variants a sweep consists of. Data only; the tap applies it, the runner starts it.
 */
package org.twinwire.core.shape;
