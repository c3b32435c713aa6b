package org.twinwire.benchmarks;

import com.southernstorm.noise.protocol.CipherState;
import com.southernstorm.noise.protocol.Noise;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.ShortBufferException;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CTRModeCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.xerial.snappy.Snappy;

/** What the codecs cannot be faster than. */
public class Primitives extends Sized {

  private final CTRModeCipher aes = SICBlockCipher.newInstance(AESEngine.newInstance());
  private final KeccakDigest keccak = new KeccakDigest(256);
  private CipherState chaChaPoly;
  private byte[] payload;
  private byte[] out;
  private byte[] compressed;

  @Setup
  public void prepare() throws NoSuchAlgorithmException, IOException {
    aes.init(true, new ParametersWithIV(new KeyParameter(new byte[32]), new byte[16]));
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
  public byte[] aesCtr() {
    aes.processBytes(payload, 0, size, out, 0);
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
