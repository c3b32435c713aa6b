import { createCommonFromGethGenesis } from '@ethereumjs/common'
import { RLPx } from '@ethereumjs/devp2p'
import { ETH_VERSIONS } from '../control/connect-arguments.js'
import { toHex } from '../hex.js'
import { NotOffered } from '../not-offered.js'
import { refused, timedOut } from '../session/outcome.js'
import { now } from '../events/event-log.js'
import { wordFor } from './disconnect-reason.js'
import { parseEnode } from './enode.js'
import { hearFarewells } from './farewells.js'
import { capability, hearProtocol } from './observed-eth.js'
import { RlpxLink } from './rlpx-link.js'

/** The library's default of ten would refuse the eleventh session of a case. */
const PEERS_MAX = 10_000

/** RLPx by @ethereumjs/devp2p, without discovery. */
export class RlpxStack {
  name = 'rlpx'
  #key
  #common
  #head
  #sessions
  #server
  #address

  constructor(key, chain, sessions) {
    this.#key = key
    this.#sessions = sessions
    this.#head = chain.head
    this.#common = createCommonFromGethGenesis(chain.genesisJson, { chain: 'twinwire', genesisHash: chain.genesis.hash })
  }

  async listen(host) {
    this.#server = this.#rlpx(ETH_VERSIONS)
    this.#server._server.prependListener('connection', (socket) => this.#open(this.#server, socket, 'listener'))
    const listening = new Promise((resolve, reject) => {
      this.#server.events.once('listening', resolve)
      this.#server.events.once('error', reject)
    })
    this.#server.listen(0, host)
    await listening
    this.#address = `enode://${toHex(this.#server.id).slice(2)}@${host}:${this.port}`
  }

  get port() {
    return this.#server._server.address().port
  }

  get address() {
    return this.#address
  }

  /** Dials; the outcome of connect. */
  async connect({ address, eth, opening, timeoutMillis }) {
    if (Object.keys(opening.overrides).length > 0) {
      throw new NotOffered('status over rlpx', 'devp2p makes the Status itself and holds it against the one that comes')
    }
    const startedNanos = now()
    const rlpx = this.#rlpx(eth)
    let open
    const dialed = this.#dial(rlpx, parseEnode(address), (socket) => (open = this.#open(rlpx, socket, 'dialer', opening)))
    const late = new Promise((resolve) => setTimeout(resolve, timeoutMillis, timedOut(0)).unref())
    const outcome = await Promise.race([dialed.then(() => open.session.status.outcome, failedDial(address)), late])
    if (outcome.outcome !== 'timed-out') return outcome
    open?.wire.endsHere()
    open?.wire.socket.destroy()
    return timedOut(now() - startedNanos)
  }

  /** devp2p makes the socket; it is there as soon as connect has been called. */
  #dial(rlpx, { id, host, port }, onConnect) {
    const dialed = rlpx.connect({ id, address: host, tcpPort: port, udpPort: port })
    const socket = rlpx._peers.get(toHex(id).slice(2))
    socket.once('connect', () => onConnect(socket))
    socket.once('close', () => rlpx.destroy())
    return dialed
  }

  #rlpx(versions) {
    const rlpx = new RLPx(this.#key, {
      capabilities: versions.map(capability),
      common: this.#common,
      maxPeers: PEERS_MAX,
    })
    rlpx.events.on('error', () => {})
    return rlpx
  }

  #open(rlpx, socket, role, opening) {
    const open = this.#sessions.open(socket, role, this.name, opening)
    const { session, wire } = open
    hearFarewells(socket, {
      dismissed: (reason) => session.dismissed(wordFor(reason)),
      dismisses: (reason) => session.ending.come('local', `local: devp2p disconnects with ${wordFor(reason)}`),
    })
    let link
    hearProtocol(socket, (protocol, peer) => (link = new RlpxLink(session, wire, peer, protocol, this.#head)))
    const added = (peer) => {
      if (peer._socket === socket) link.start(role)
    }
    const failed = (peer, failure) => {
      if (peer._socket === socket) session.trace.warn(`devp2p: ${failure.message}`)
    }
    rlpx.events.on('peer:added', added)
    rlpx.events.on('peer:error', failed)
    socket.once('close', () => {
      rlpx.events.off('peer:added', added)
      rlpx.events.off('peer:error', failed)
    })
    return open
  }
}

function failedDial(address) {
  return (failure) => refused(`${address}: ${failure.code ?? failure.message}`)
}
