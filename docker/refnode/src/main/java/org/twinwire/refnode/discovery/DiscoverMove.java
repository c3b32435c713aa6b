package org.twinwire.refnode.discovery;

import org.twinwire.refnode.vocabulary.NamedValue;

/** What a discover call does: look for nodes, or send the bootnode one packet. */
public enum DiscoverMove implements NamedValue {
  /** Bonds, asks for neighbours, bonds with each of them, asks each for its record. */
  LOOKUP,
  PING,
  /** FindNode without a bond before. */
  FIND_WITHOUT_PROOF,
  /** FindNode behind a bond. */
  FIND,
  /** EnrRequest behind a bond. */
  RECORD,
  /** Ping that has expired. */
  EXPIRED_PING,
  /** FindNode that has expired, behind a bond. */
  EXPIRED_FIND,
  /** Ping of a later version, with more items and with bytes behind the list (EIP-8). */
  EXTRA_DATA_PING,
  /** Ping with a signature that no key can have made; its hash is right. */
  BAD_SIGNATURE_PING,
  /** Ping with a wrong hash. */
  BAD_HASH_PING,
  /** Ping of 1,281 bytes. */
  OVERSIZED;

  /** Whether a bond comes first. */
  boolean needsBond() {
    return switch (this) {
      case LOOKUP, FIND, RECORD, EXPIRED_FIND -> true;
      case PING,
          FIND_WITHOUT_PROOF,
          EXPIRED_PING,
          EXTRA_DATA_PING,
          BAD_SIGNATURE_PING,
          BAD_HASH_PING,
          OVERSIZED ->
          false;
    };
  }
}
