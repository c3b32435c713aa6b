package org.twinwire.tap.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.contract.Call;
import org.twinwire.contract.GuardedRouting;
import org.twinwire.contract.JsonReply;
import org.twinwire.tap.relay.Tap;
import tools.jackson.databind.json.JsonMapper;

class RoutesTest {

  private final Tap tap = new Tap("127.0.0.1");
  private final GuardedRouting routes = new GuardedRouting("tap", new Routes(tap));

  @AfterEach
  void close() {
    tap.close();
  }

  private JsonReply call(String method, String path, String body) {
    List<String> parts = Stream.of(path.split("/", -1)).toList();
    return routes.reply(
        new Call(method, parts, Map.of(), JsonMapper.shared().readTree(body.replace('\'', '"'))));
  }

  private JsonReply shape(String spot) {
    return call("PUT", "v1/shape", "{'spots':[" + spot + "]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'towards':'listener','shape':'glue'}",
        "{'towards':'dialer','shape':'glue-at','offset':3,'quietMillis':7}",
        "{'towards':'listener','shape':'split','size':1}",
        "{'towards':'listener','shape':'split-at','offset':9,'trigger':{'on':'start'}}",
        "{'towards':'listener','shape':'delay','millis':5,'jitterMillis':2}",
        "{'towards':'listener','shape':'rate','bytesPerSecond':100}",
        "{'towards':'listener','shape':'stall','afterBytes':0,'trigger':{'on':'step','step':3}}",
        "{'towards':'listener','shape':'cut','afterBytes':5,'how':'rst'}",
        "{'towards':'listener','shape':'half-close','afterBytes':5,'trigger':{'on':'bytes','bytes':7}}",
        "{'towards':'dialer','shape':'lose','packets':[2]}",
        "{'towards':'dialer','shape':'repeat','percent':20}",
        "{'towards':'dialer','shape':'reorder','packets':[1,3],'trigger':{'on':'step','step':3}}",
        "{'towards':'dialer','shape':'delay','percent':50,'millis':20}",
      })
  void takesEveryShape(String spot) {
    assertThat(shape(spot).status()).isEqualTo(JsonReply.OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'shape':'glue'}",
        "{'towards':'both','shape':'glue'}",
        "{'towards':'listener','shape':'glue','quietMillis':0}",
        "{'towards':'listener','shape':'split'}",
        "{'towards':'listener','shape':'cut','afterBytes':5,'how':'soft'}",
        "{'towards':'listener','shape':'glue','trigger':{'on':'moon'}}",
        "{'towards':'listener','shape':'glue','colour':'red'}",
        "{'towards':'listener','shape':'lose'}",
        "{'towards':'listener','shape':'lose','packets':[]}",
        "{'towards':'listener','shape':'lose','packets':[0]}",
        "{'towards':'listener','shape':'lose','packets':[1],'percent':5}",
        "{'towards':'listener','shape':'repeat','percent':101}",
        "{'towards':'listener','shape':'glue','percent':5}",
        "{'towards':'listener','shape':'delay','packets':[1]}",
        "{'towards':'listener','shape':'lose','packets':[1],'trigger':{'on':'bytes','bytes':7}}",
      })
  void refusesWhatMakesNoSense(String spot) {
    assertThat(shape(spot).status()).isEqualTo(JsonReply.BAD_REQUEST);
  }

  @Test
  void doesNotOfferAShapeThatNobodyHas() {
    assertThat(shape("{'towards':'listener','shape':'melt'}").status())
        .isEqualTo(JsonReply.NOT_OFFERED);
  }

  @Test
  void refusesATargetWithoutAPort() {
    assertThat(call("POST", "v1/relay", "{'target':'nowhere'}").status())
        .isEqualTo(JsonReply.BAD_REQUEST);
  }

  @Test
  void opensAPortForPacketsBesideOneForConnections() {
    String target = "{'target':'127.0.0.1:9'%s}";

    JsonReply tcp = call("POST", "v1/relay", target.formatted(""));
    JsonReply udp = call("POST", "v1/relay", target.formatted(",'protocol':'udp'"));

    assertThat(tcp.status()).isEqualTo(JsonReply.OK);
    assertThat(udp.status()).isEqualTo(JsonReply.OK);
    assertThat(udp).isEqualTo(call("POST", "v1/relay", target.formatted(",'protocol':'udp'")));
    for (String wrong : List.of("'protocol':'sctp'", "'protocol':'udp','towards':'nobody'")) {
      assertThat(call("POST", "v1/relay", target.formatted("," + wrong)).status())
          .isEqualTo(JsonReply.BAD_REQUEST);
    }
  }

  @Test
  void doesNotKnowACallOfANode() {
    assertThat(call("POST", "v1/connect", "{}").status()).isEqualTo(JsonReply.NOT_FOUND);
  }
}
