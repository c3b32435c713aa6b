import { networkInterfaces } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '../events/event-log.js'
import { toHex } from '../hex.js'
import { keccak256 } from '../keccak256.js'
import { NotOffered } from '../not-offered.js'
import { parseEnode } from '../rlpx/enode.js'
import { timedOut } from '../session/outcome.js'
import { Participant } from './participant.js'
import { UdpPort } from './udp-port.js'

/** Longer than any run: nobody is asked again. */
const NEVER_MILLIS = 86_400_000

/**
 * devp2p asks a bootnode for neighbours right behind its Pong, when a bootnode that wants an endpoint proof does not have
 * it yet. What helps is that it asks again: here once a second.
 */
const REFRESH_MILLIS = 1000

/** devp2p adds one neighbour each 200 ms. After this time without another one, there is none. */
const QUIET_MILLIS = 300

/** Discovery by devp2p's DPT: the node itself, and a bootnode that knows it. */
export class Discovery {
  #host
  #node
  #bootnode
  #asked

  /** @param tcpPort of RLPx */
  static async start({ key, host }, tcpPort, events) {
    const [port, bootPort] = [await UdpPort.open(host), await UdpPort.open(host)]
    const address = reachable(host)
    const silent = [port.number, bootPort.number]
    const discovery = new Discovery()
    discovery.#host = host
    discovery.#node = new Participant({ name: 'node', key, port, place: { address, udpPort: port.number, tcpPort }, silent, events })
    const place = { address, udpPort: bootPort.number, tcpPort: null }
    discovery.#bootnode = new Participant({ name: 'bootnode', key: keccak256(key), port: bootPort, place, silent, events })
    await discovery.#begin()
    return discovery
  }

  async #begin() {
    this.#asked = undefined
    this.#node.begin({ refreshInterval: NEVER_MILLIS })
    this.#bootnode.begin({ refreshInterval: NEVER_MILLIS })
    await this.#bootnode.dpt.addPeer(this.#node.peer)
  }

  /** What GET /v1/node tells. devp2p has no node record. */
  get description() {
    const { id, udpPort } = this.#bootnode.peer
    return { bootnode: `enode://${toHex(id).slice(2)}@${this.#host}:${udpPort}` }
  }

  /** Forgets whom it has met, if anybody. */
  async reset() {
    if (this.#node.used || this.#bootnode.used) await this.#begin()
  }

  /** Makes a move towards a bootnode; the outcome of discover. */
  async discover({ bootnode, move, timeoutMillis }) {
    const startedNanos = now()
    const { id, host, port } = parseEnode(bootnode, 'bootnode')
    const peer = { id, address: host, udpPort: port, tcpPort: null }
    const over = AbortSignal.timeout(timeoutMillis)
    switch (move) {
      case 'lookup':
        return this.#lookup(peer, over, startedNanos)
      case 'ping':
        return this.#ping(peer, over, startedNanos)
      default:
        throw new NotOffered(`move=${move}`, 'devp2p has calls for lookup and ping')
    }
  }

  async #ping(peer, over, startedNanos) {
    const { dpt } = this.#node
    dpt.removePeer(peer.id)
    const answered = dpt.addPeer(peer).then(() => true, () => false)
    return (await Promise.race([answered, elapsed(over)]))
      ? { outcome: 'replied', packets: ['pong'], elapsedNanos: now() - startedNanos }
      : timedOut(now() - startedNanos)
  }

  async #lookup(bootnode, over, startedNanos) {
    this.#know(bootnode)
    const { dpt } = this.#node
    const bootstrapped = dpt.bootstrap(bootnode).catch(() => {})
    await Promise.race([bootstrapped, elapsed(over)])
    if (dpt.getPeer(bootnode.id) === null) return timedOut(now() - startedNanos)
    await this.#untilQuiet(bootnode, over)
    return { outcome: 'found', nodes: this.#others(bootnode).map(found), elapsedNanos: now() - startedNanos }
  }

  /** Begins anew for another bootnode. */
  #know({ id }) {
    if (this.#asked === toHex(id)) return
    this.#asked = toHex(id)
    this.#node.begin({ refreshInterval: REFRESH_MILLIS })
  }

  async #untilQuiet(bootnode, over) {
    const { events } = this.#node.dpt
    let last = this.#others(bootnode).length > 0 ? now() : undefined
    const added = () => {
      if (this.#others(bootnode).length > 0) last = now()
    }
    events.on('peer:added', added)
    while (!over.aborted && !(now() - last > QUIET_MILLIS * 1e6)) await sleep(20)
    events.off('peer:added', added)
  }

  #others(bootnode) {
    const known = [toHex(bootnode.id), toHex(this.#node.dpt.id)]
    return this.#node.dpt.getPeers().filter(({ id }) => !known.includes(toHex(id)))
  }
}

/** A node without a record; over streams, nobody can tell where it listens. */
function found({ id, address, tcpPort }) {
  const hex = toHex(id).slice(2)
  return { id: hex, addresses: tcpPort ? { rlpx: `enode://${hex}@${address}:${tcpPort}` } : {} }
}

function elapsed(signal) {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(false), { once: true }))
}

/** Where others find what is bound to a host: for 0.0.0.0 the first address beyond loopback. */
function reachable(host) {
  if (host !== '0.0.0.0') return host
  const all = Object.values(networkInterfaces()).flat()
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
}
