package org.twinwire.refnode.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.GetBlockBodies;
import org.twinwire.wire.eth.GetBlockHeaders;
import org.twinwire.wire.eth.Message;
import org.twinwire.wire.eth.Origin;

class CorruptionTest {

  @Test
  void changesTheFirstHashAndNothingElse() {
    Bytes32 first = Bytes32.repeat((byte) 2);
    Bytes32 second = Bytes32.repeat((byte) 4);
    Message request = new GetBlockBodies(UInt64.ONE, List.of(first, second)).encode();

    assertThat(Corruption.of(request).map(changed -> EthMessage.decode(changed, 68)))
        .contains(
            new GetBlockBodies(
                UInt64.ONE, List.of(first.xor(Bytes32.fromHexStringLenient("0x01")), second)));
  }

  @Test
  void leavesAloneWhatCarriesNoHash() {
    EthMessage byNumber =
        new GetBlockHeaders(
            UInt64.ONE, new Origin.ByNumber(UInt64.ONE), UInt64.ONE, UInt64.ZERO, false);

    assertThat(Corruption.of(byNumber.encode())).isEmpty();
  }
}
