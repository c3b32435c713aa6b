package org.twinwire.refnode.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinwire.refnode.chain.Chain;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.serving.Receipts;
import org.twinwire.refnode.serving.Served;
import org.twinwire.wire.eth.EthException;
import org.twinwire.wire.eth.EthMessage;
import org.twinwire.wire.eth.GetReceipts;
import org.twinwire.wire.eth.Message;

class ReplyMovesTest {

  private final Chain chain = TestingChain.read();
  private final List<Bytes32> hashes =
      List.of(TestingChain.block(chain, 3).hash(), TestingChain.block(chain, 9).hash());
  private final GetReceipts request = new GetReceipts(UInt64.ONE, hashes);

  @ParameterizedTest
  @CsvSource({"68, 69", "69, 68"})
  void sendsReceiptsAsTheOtherVersionsHaveThem(int eth, int other) {
    Message moved = ReplyMoves.of(ReplyMove.OTHER_ENCODING, answer(eth));

    assertThat(moved).isEqualTo(answer(other));
    assertThatExceptionOfType(EthException.class).isThrownBy(() -> EthMessage.decode(moved, eth));
  }

  private Message answer(int eth) {
    return request.answer(new Receipts().items(request, Served.of(chain), eth)).encode();
  }
}
