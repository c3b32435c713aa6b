package org.twinwire.wire.libp2p;

/** The key types of the peer-id specification that are understood here. */
public enum KeyType {
  ED25519(1, 32),
  /** The compressed form of the point. */
  SECP256K1(2, 33);

  private final int number;
  private final int keyBytes;

  KeyType(int number, int keyBytes) {
    this.number = number;
    this.keyBytes = keyBytes;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }

  /** How long a public key is. */
  public int keyBytes() {
    return keyBytes;
  }

  /**
   * The type with that number.
   *
   * @throws Libp2pException if there is none
   */
  public static KeyType of(int number) {
    for (KeyType type : values()) {
      if (type.number == number) {
        return type;
      }
    }
    throw new Libp2pException("key type: %d (expected: 1 or 2)".formatted(number));
  }
}
