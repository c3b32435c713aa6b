/**
 * What the tap does to the bytes between two nodes: shapes, where and when they act, and the
 * variants a sweep consists of. Data only; the tap does it, the runner says when.
 */
package org.twinwire.core.shape;
