package org.twinwire.core.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLP;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EnvelopeTest {

  private static final JsonNode GETH = Reference.json("london-go-ethereum.json");
  private static final Signer SIGNER =
      new Signer(Bytes32.fromHexString(GETH.get("key").asString()));
  private static final Bytes TO = Bytes.fromHexString(GETH.get("to").asString());

  @Test
  void signsTheExampleOfEip155() {
    BigInteger price = BigInteger.valueOf(20_000_000_000L);
    Unsigned transfer =
        new Unsigned(9, new Fees.GasPrice(price), 21_000, TO, BigInteger.TEN.pow(18), Bytes.EMPTY);
    assertThat(Envelope.sign(transfer, SIGNER, 1).encoded())
        .hasToString(
            "0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a7640000"
                + "8025a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276"
                + "a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83");
  }

  @Test
  void signsLegacyAndType2TransactionsAsGoEthereumDoes() {
    assertThat(GETH.get("transactions").size()).isPositive();
    for (JsonNode row : GETH.get("transactions")) {
      assertThat(Envelope.sign(transfer(row), SIGNER, 1_337).encoded())
          .as(row.toString())
          .hasToString(row.get("encoded").asString());
    }
  }

  @Test
  void derivesTheAddressFromTheKey() {
    assertThat(SIGNER.address()).isEqualTo(Bytes.fromHexString(GETH.get("address").asString()));
  }

  @Test
  void wrapsTypedTransactionsInAStringInsideABody() {
    for (JsonNode row : GETH.get("transactions")) {
      Transaction signed = Envelope.sign(transfer(row), SIGNER, 1_337);
      boolean typed = row.has("maxFeePerGas");
      assertThat(RLP.isList(signed.bodyItem())).isEqualTo(!typed);
    }
  }

  @Test
  void refusesLessGasThanTheTransferUses() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Unsigned(
                    0, new Fees.GasPrice(BigInteger.ONE), 21_015, TO, BigInteger.ONE, Bytes.of(1)))
        .withMessage("gasLimit: 21015 (expected: ≥ 21016)");
  }

  private static Unsigned transfer(JsonNode row) {
    return new Unsigned(
        row.get("nonce").asLong(),
        fees(row),
        row.get("gasLimit").asLong(),
        TO,
        number(row, "value"),
        Bytes.fromHexString(row.get("data").asString()));
  }

  private static Fees fees(JsonNode row) {
    return row.has("gasPrice")
        ? new Fees.GasPrice(number(row, "gasPrice"))
        : new Fees.Dynamic(number(row, "maxPriorityFeePerGas"), number(row, "maxFeePerGas"));
  }

  private static BigInteger number(JsonNode row, String field) {
    return new BigInteger(row.get(field).asString());
  }
}
