import { subscribe, unsubscribe } from 'node:diagnostics_channel'

/**
 * A transport of js-libp2p over TCP, with every socket told to `onSocket` when it is connected, and every connection
 * to `onConnection` before it is upgraded.
 *
 * @param make the library's transport, as its configuration takes it
 * @param {(socket, role: string, address?: string) => object} onSocket gives what stands for the connection
 * @param {(connection, owner: object) => void} onConnection
 */
export function watchedTransport(make, onSocket, onConnection) {
  return (components) => {
    const transport = make(components)
    const { dial, createListener } = transport
    transport.dial = (address, options) => {
      let owner
      const upgrader = told(options.upgrader, () => owner, onConnection)
      return withSocket(
        'net.client.socket',
        (socket) => socket.prependOnceListener('connect', () => (owner = onSocket(socket, 'dialer', `${address}`))),
        () => dial.call(transport, address, { ...options, upgrader }),
      )
    }
    transport.createListener = (options) => {
      const owners = new Map()
      const upgrader = told(options.upgrader, ({ remoteAddr }) => owners.get(portIn(remoteAddr)), onConnection)
      const listener = createListener.call(transport, { ...options, upgrader })
      listener.server.prependListener('connection', (socket) => {
        const { remotePort } = socket
        owners.set(remotePort, onSocket(socket, 'listener'))
        socket.once('close', () => owners.delete(remotePort))
      })
      return listener
    }
    return transport
  }
}

/** The port of the peer, by which its connection is known until it is closed. */
function portIn(address) {
  return Number(/\/tcp\/(\d+)/.exec(`${address}`)[1])
}

/** Tells of a connection before the library upgrades it. */
function told(upgrader, owner, onConnection) {
  const first =
    (method) =>
    (connection, ...rest) => {
      onConnection(connection, owner(connection))
      return upgrader[method](connection, ...rest)
    }
  return new Proxy(upgrader, {
    get: (target, name) => {
      if (name === 'upgradeInbound' || name === 'upgradeOutbound') return first(name)
      const value = target[name]
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Sockets that are made before `act` returns. */
function withSocket(channel, onSocket, act) {
  const hear = ({ socket }) => onSocket(socket)
  subscribe(channel, hear)
  try {
    return act()
  } finally {
    unsubscribe(channel, hear)
  }
}
