package org.twinwire.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import org.xerial.snappy.Snappy;

/**
 * A row of the table.
 *
 * @param name of its benchmark, with the parameters before the size
 * @param basis names its primitives
 * @param least what a message of a size needs of them
 */
record Codec(String text, String name, String basis, IntFunction<List<Primitive>> least) {

  static final List<Codec> ALL =
      List.of(
          new Codec(
              "RLPx, seal",
              "RlpxFrames.seal",
              "AES-CTR, Keccak",
              size -> List.of(new Primitive("aesCtr", 1), new Primitive("keccak", 1))),
          new Codec(
              "RLPx, seal and open",
              "RlpxFrames.sealAndOpen",
              "both twice",
              size -> List.of(new Primitive("aesCtr", 2), new Primitive("keccak", 2))),
          new Codec(
              "the same with Snappy",
              "RlpxFrames.sealAndOpenWithSnappy",
              "Snappy both ways, and both twice over what it leaves",
              Codec::withSnappy),
          new Codec(
              "Noise, encrypt and decrypt",
              "NoiseMessages.encryptAndDecrypt",
              "ChaCha20-Poly1305 twice",
              size -> List.of(new Primitive("chaChaPoly", 2))),
          copying("mplex, write and read", "Muxers.message mplex"),
          copying("yamux, write and read", "Muxers.message yamux"),
          copying("eth on a stream, write", "EthMessages.write"),
          copying("eth on a stream, read", "EthMessages.read"));

  private static Codec copying(String text, String name) {
    return new Codec(text, name, "a copy", size -> List.of(new Primitive("copy", 1)));
  }

  private static List<Primitive> withSnappy(int size) {
    double left = compressedShare(size);
    return List.of(
        new Primitive("snappyCompress", 1),
        new Primitive("snappyUncompress", 1),
        new Primitive("aesCtr", 2 * left),
        new Primitive("keccak", 2 * left));
  }

  private static double compressedShare(int size) {
    try {
      return (double) Snappy.compress(Sized.payload(size)).length / size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String benchmark(int size) {
    return "%s %d".formatted(name, size);
  }

  List<Primitive> primitives(int size) {
    return least.apply(size);
  }
}
