/** Where RLP items begin and end: what the chain is hashed over and raw streams are cut by. */
package org.twinwire.refnode.rlp;
