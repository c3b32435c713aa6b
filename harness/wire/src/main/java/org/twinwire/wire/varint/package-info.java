/** The unsigned varint of multiformats, by which every stream protocol states its lengths. */
package org.twinwire.wire.varint;
