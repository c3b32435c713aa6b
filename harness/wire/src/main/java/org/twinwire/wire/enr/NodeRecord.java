package org.twinwire.wire.enr;

import java.util.Base64;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;
import org.apache.tuweni.rlp.RLPReader;
import org.twinwire.wire.eth.Keccak;
import org.twinwire.wire.secp256k1.KeyPair;
import org.twinwire.wire.secp256k1.PublicKey;
import org.twinwire.wire.secp256k1.Secp256k1Exception;

/**
 * A signed record. Whoever has one has checked it: its size, the order of its keys, its scheme and
 * its signature.
 *
 * @param signature r‖s, 64 bytes
 */
public record NodeRecord(RecordContent content, PublicKey key, Bytes signature) {

  /** "The maximum encoded size of a node record is 300 bytes." */
  public static final int BYTES_MAX = 300;

  private static final String PREFIX = "enr:";
  private static final String SCHEME_KEY = "id";
  private static final String PUBLIC_KEY = "secp256k1";
  private static final Bytes V4 = Bytes.wrap(new byte[] {'v', '4'});
  private static final int SIGNATURE_BYTES = 64;
  private static final int IP4_BYTES = 4;

  public NodeRecord {
    if (!content.value(SCHEME_KEY).equals(Optional.of(V4))) {
      throw new EnrException(
          "id: got %s (expected: v4)".formatted(content.value(SCHEME_KEY).orElse(Bytes.EMPTY)));
    }
    if (signature.size() != SIGNATURE_BYTES) {
      throw new EnrException(
          "signature: got %d bytes (expected: %d)".formatted(signature.size(), SIGNATURE_BYTES));
    }
    if (!key.verify(digest(content), signature)) {
      throw new EnrException("signature: got another (expected: one by the key of the record)");
    }
    requireSize(encode(content, signature).size());
  }

  /**
   * Signs a content, to which it adds scheme and key.
   *
   * @throws EnrException if the record would be too large
   */
  public static NodeRecord sign(RecordContent content, KeyPair by) {
    RecordContent whole =
        content.with(SCHEME_KEY, V4).with(PUBLIC_KEY, by.publicKey().compressed());
    return new NodeRecord(whole, by.publicKey(), by.sign(digest(whole)).rs());
  }

  /**
   * Reads the RLP form, and nothing behind it.
   *
   * @throws EnrException if it is no valid record
   */
  public static NodeRecord decode(Bytes rlp) {
    requireSize(rlp.size());
    try {
      Bytes items = items(rlp.copy()); // slices of joined bytes are not reliable
      return RLP.decode(
          items,
          reader -> {
            Bytes signature = reader.readValue();
            RecordContent content = RecordContent.read(items, reader);
            return new NodeRecord(content, keyOf(content), signature);
          });
    } catch (RLPException broken) {
      throw new EnrException("record: " + broken.getMessage() + " (expected: RLP)", broken);
    }
  }

  private static Bytes items(Bytes rlp) {
    Bytes items = rlp.isEmpty() ? rlp : RLP.decode(rlp, NodeRecord::onlyList);
    if (items.isEmpty()) {
      throw new EnrException("record: got nothing (expected: a signature and pairs)");
    }
    return items;
  }

  private static Bytes onlyList(RLPReader reader) {
    Bytes items = reader.readList(RLPReader::readRemaining);
    if (!reader.isComplete()) {
      throw new EnrException("record: got bytes behind it (expected: its end)");
    }
    return items;
  }

  /**
   * Reads the text form: {@code enr:} and unpadded base64 with the alphabet that is safe in URLs.
   *
   * @throws EnrException if it is no valid record
   */
  public static NodeRecord parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new EnrException("record: got %s (expected: %s…)".formatted(text, PREFIX));
    }
    try {
      return decode(Bytes.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length()))));
    } catch (IllegalArgumentException noBase64) {
      throw new EnrException("record: got %s (expected: base64url)".formatted(text), noBase64);
    }
  }

  private static PublicKey keyOf(RecordContent content) {
    Bytes compressed =
        content
            .value(PUBLIC_KEY)
            .orElseThrow(() -> new EnrException("secp256k1: got nothing (expected: a key)"));
    try {
      return PublicKey.parse(compressed);
    } catch (Secp256k1Exception noPoint) {
      throw new EnrException("secp256k1: " + noPoint.getMessage(), noPoint);
    }
  }

  private static void requireSize(int size) {
    if (size > BYTES_MAX) {
      throw new EnrException(
          "record: got %d bytes (expected: at most %d)".formatted(size, BYTES_MAX));
    }
  }

  private static Bytes32 digest(RecordContent content) {
    return Keccak.keccak256(content.encode());
  }

  /** Returns the RLP form. */
  public Bytes encode() {
    return encode(content, signature);
  }

  private static Bytes encode(RecordContent content, Bytes signature) {
    return RLP.encodeList(
        items -> {
          items.writeValue(signature);
          content.write(items);
        });
  }

  /** Returns the IPv4 address in dotted form, if it has one. */
  public Optional<String> ip4() {
    return content
        .value("ip")
        .filter(ip -> ip.size() == IP4_BYTES)
        .map(
            ip ->
                "%d.%d.%d.%d"
                    .formatted(
                        ip.get(0) & 0xff, ip.get(1) & 0xff, ip.get(2) & 0xff, ip.get(3) & 0xff));
  }

  /** Returns the text form. */
  @Override
  public String toString() {
    return PREFIX
        + Base64.getUrlEncoder().withoutPadding().encodeToString(encode().toArrayUnsafe());
  }
}
