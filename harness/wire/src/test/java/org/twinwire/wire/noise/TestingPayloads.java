package org.twinwire.wire.noise;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;

/** Sends one payload and remembers what came. */
final class TestingPayloads implements HandshakePayloads {

  final List<Bytes> received = new ArrayList<>();
  final List<Bytes32> staticKeys = new ArrayList<>();
  private final Bytes ours;

  TestingPayloads(Bytes ours) {
    this.ours = ours;
  }

  @Override
  public Bytes ours(Bytes32 ourStatic) {
    return ours;
  }

  @Override
  public void theirs(Bytes payload, Bytes32 theirStatic) {
    received.add(payload);
    staticKeys.add(theirStatic);
  }
}
