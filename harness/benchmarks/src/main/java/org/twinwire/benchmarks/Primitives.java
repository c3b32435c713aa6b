package org.twinwire.benchmarks;

import com.southernstorm.noise.protocol.CipherState;
import com.southernstorm.noise.protocol.Noise;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.xerial.snappy.Snappy;

/** What the codecs cannot be faster than. */
public class Primitives extends Sized {

  /** In longer calls, Java's AES takes forty times as long until it is compiled. */
  private static final int AES_CALL_BYTES = 4096;

  private final KeccakDigest keccak = new KeccakDigest(256);
  private Cipher aes;
  private CipherState chaChaPoly;
  private byte[] payload;
  private byte[] out;
  private byte[] compressed;

  @Setup
  public void prepare() throws GeneralSecurityException, IOException {
    aes = Cipher.getInstance("AES/CTR/NoPadding");
    aes.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(new byte[32], "AES"),
        new IvParameterSpec(new byte[16]));
    chaChaPoly = Noise.createCipher("ChaChaPoly");
    chaChaPoly.initializeKey(new byte[32], 0);
    payload = payload();
    out = new byte[Snappy.maxCompressedLength(size) + 16];
    compressed = Snappy.compress(payload);
  }

  @Benchmark
  public byte[] copy() {
    System.arraycopy(payload, 0, out, 0, size);
    return out;
  }

  @Benchmark
  public byte[] aesCtr() throws ShortBufferException {
    for (int at = 0; at < size; at += AES_CALL_BYTES) {
      aes.update(payload, at, Math.min(AES_CALL_BYTES, size - at), out, at);
    }
    return out;
  }

  @Benchmark
  public byte[] keccak() {
    keccak.update(payload, 0, size);
    keccak.doFinal(out, 0);
    return out;
  }

  @Benchmark
  public byte[] chaChaPoly() throws ShortBufferException {
    chaChaPoly.encryptWithAd(null, payload, 0, out, 0, size);
    return out;
  }

  @Benchmark
  public int snappyCompress() throws IOException {
    return Snappy.compress(payload, 0, size, out, 0);
  }

  @Benchmark
  public int snappyUncompress() throws IOException {
    return Snappy.uncompress(compressed, 0, compressed.length, payload, 0);
  }
}
