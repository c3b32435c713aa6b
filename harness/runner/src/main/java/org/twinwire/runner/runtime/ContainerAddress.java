package org.twinwire.runner.runtime;

import com.github.dockerjava.api.model.ContainerNetwork;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * Where a container is: for us and for the other container of its pair.
 *
 * @param inNetwork its IP address in the pair's network
 */
record ContainerAddress(URI control, String inNetwork) {

  /** On Docker Desktop packets to a container's own address go nowhere. */
  private static final int PROBE_MILLIS = 300;

  static ContainerAddress of(GenericContainer<?> container) {
    String ip = addressInNetwork(container);
    int mapped = container.getMappedPort(NodeContainer.CONTROL_PORT);
    InetSocketAddress reachable =
        candidates(ip, mapped)
            .filter(ContainerAddress::accepts)
            .findFirst()
            .orElseThrow(() -> unreachable(container, ip, mapped));
    String host = reachable.getHostString();
    return new ContainerAddress(URI.create("http://" + host + ":" + reachable.getPort()), ip);
  }

  private static String addressInNetwork(GenericContainer<?> container) {
    List<ContainerNetwork> networks =
        List.copyOf(container.getContainerInfo().getNetworkSettings().getNetworks().values());
    return networks.getFirst().getIpAddress();
  }

  /** The direct way first, where the engine is this machine's: it spares a proxy. */
  private static Stream<InetSocketAddress> candidates(String ip, int mapped) {
    URI engine = DockerClientFactory.instance().getTransportConfig().getDockerHost();
    return "unix".equals(engine.getScheme())
        ? Stream.of(
            new InetSocketAddress(ip, NodeContainer.CONTROL_PORT),
            new InetSocketAddress("127.0.0.1", mapped),
            new InetSocketAddress(DockerClientFactory.instance().dockerHostIpAddress(), mapped))
        : Stream.of(new InetSocketAddress(engine.getHost(), mapped));
  }

  private static boolean accepts(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, PROBE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static InfrastructureException unreachable(
      GenericContainer<?> container, String ip, int mapped) {
    return new InfrastructureException(
        "container %s: control port accepts nobody at %s:%d nor on mapped port %d"
            .formatted(container.getContainerId(), ip, NodeContainer.CONTROL_PORT, mapped));
  }
}
