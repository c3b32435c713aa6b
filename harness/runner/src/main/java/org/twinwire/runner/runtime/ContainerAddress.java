package org.twinwire.runner.runtime;

import com.github.dockerjava.api.model.ContainerNetwork;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * The addresses of a container, for this process and for the other container of its pair.
 *
 * @param control empty for a black box
 * @param inNetwork its IP address in the pair's network
 */
record ContainerAddress(Optional<URI> control, String inNetwork) {

  /** On Docker Desktop a container's own address cannot be reached. */
  private static final int PROBE_MILLIS = 300;

  static ContainerAddress of(GenericContainer<?> container) {
    String ip = addressInNetwork(container);
    int mapped = container.getMappedPort(NodeContainer.CONTROL_PORT);
    return candidates(ip, mapped)
        .filter(ContainerAddress::accepts)
        .findFirst()
        .map(control -> new ContainerAddress(Optional.of(control), ip))
        .orElseThrow(() -> unreachable(container, ip, mapped));
  }

  /** Returns the address of a container that only its peer has to reach. */
  static ContainerAddress ofBlackBox(GenericContainer<?> container) {
    return new ContainerAddress(Optional.empty(), addressInNetwork(container));
  }

  private static String addressInNetwork(GenericContainer<?> container) {
    List<ContainerNetwork> networks =
        List.copyOf(container.getContainerInfo().getNetworkSettings().getNetworks().values());
    return networks.getFirst().getIpAddress();
  }

  /** Returns the direct address first; with an engine on this machine it avoids a proxy. */
  private static Stream<URI> candidates(String ip, int mapped) {
    URI engine = DockerClientFactory.instance().getTransportConfig().getDockerHost();
    return "unix".equals(engine.getScheme())
        ? Stream.of(
            control(ip, NodeContainer.CONTROL_PORT),
            control("127.0.0.1", mapped),
            control(DockerClientFactory.instance().dockerHostIpAddress(), mapped))
        : Stream.of(control(engine.getHost(), mapped));
  }

  private static URI control(String host, int port) {
    return URI.create("http://" + host + ":" + port);
  }

  private static boolean accepts(URI control) {
    try (Socket socket = new Socket()) {
      InetAddress host = InetAddress.getAllByName(control.getHost())[0];
      socket.connect(new InetSocketAddress(host, control.getPort()), PROBE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static InfrastructureException unreachable(
      GenericContainer<?> container, String ip, int mapped) {
    return new InfrastructureException(
        "container %s: control port does not accept connections at %s:%d or on mapped port %d"
            .formatted(container.getContainerId(), ip, NodeContainer.CONTROL_PORT, mapped));
  }
}
