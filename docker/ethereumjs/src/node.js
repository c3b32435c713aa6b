import { NotOffered } from './not-offered.js'
import { BehaviourArguments } from './control/behaviour-arguments.js'
import { ETH_VERSIONS } from './control/connect-arguments.js'
import { Discovery } from './discovery/discovery.js'
import { limits } from './chain/answers.js'
import { readChain } from './chain/chain.js'
import { EventLog } from './events/event-log.js'
import { RlpxStack } from './rlpx/rlpx-stack.js'
import { defaultBehaviour } from './session/behaviour.js'
import { Sessions } from './session/sessions.js'
import { openStreamStacks } from './streams/stream-stacks.js'
import { toHex } from './hex.js'
import { implementations } from './implementations.js'

const NAME = 'ethereumjs'
const CONTRACT = 1

/** A node: listens on every stack from the start and does what it is told. */
export class Node {
  #stacks = new Map()
  #library

  /**
   * Reads the chain and binds every stack.
   *
   * @param library the release of js-libp2p, see releases/
   */
  static async start(settings, library) {
    const node = new Node(await readChain(settings.chain), library)
    const rlpx = new RlpxStack(settings.key, node.chain, node.sessions)
    await rlpx.listen(settings.host)
    node.#add(rlpx)
    for (const stack of await openStreamStacks(settings, library, node.sessions)) node.#add(stack)
    node.discovery = await Discovery.start(settings, rlpx.port, node.events)
    return node
  }

  constructor(chain, library) {
    this.chain = chain
    this.#library = library
    this.events = new EventLog()
    const defaults = defaultBehaviour(library.readers[0])
    this.behaviours = new BehaviourArguments(defaults, words(library), library.presets, refusals(library))
    this.sessions = new Sessions(chain, this.events, defaults)
  }

  #add(stack) {
    this.#stacks.set(stack.name, stack)
  }

  /** Dials an address over a stack, shakes hands, exchanges Status; the outcome of connect. */
  connect(dial) {
    const stack = this.#stacks.get(dial.stack)
    if (stack === undefined) throw new NotOffered(`stack=${dial.stack}`, `it has ${[...this.#stacks.keys()].join(', ')}`)
    return stack.connect(dial)
  }

  /** The types of requests that this node sends, and answers from its chain. */
  get #requests() {
    return ['headers', 'bodies', ...(this.chain.hasPool ? ['pooled'] : []), ...(this.chain.hasReceipts ? ['receipts'] : [])]
  }

  /** What GET /v1/node answers. */
  get description() {
    const { head, genesis, networkId, forkId } = this.chain
    return {
      name: NAME,
      version: this.#library.versions,
      implementations: implementations(this.#library.dependencies, [...this.#stacks.keys()]),
      contract: CONTRACT,
      addresses: Object.fromEntries([...this.#stacks.values()].map(({ name, address }) => [name, address])),
      eth: ETH_VERSIONS,
      roles: ['dialer', 'listener'],
      head: { number: `${head.fields.number}`, hash: head.fields.hash },
      genesis: toHex(genesis.hash),
      networkId: `${networkId}`,
      forkId: { hash: forkId.hash, next: `${forkId.next}` },
      stations: ['sent', 'written', 'read', 'decoded', 'buffered', 'delivered'],
      behaviours: this.behaviours.offered,
      capabilities: ['discover', 'connect', 'requests', 'announce', 'raw', 'sync', 'close'],
      requests: this.#requests,
      limits: limits(this.#requests),
      discovery: this.discovery.description,
    }
  }
}

function words(library) {
  return {
    lifecycle: ['long-lived', 'per-request'],
    framing: ['varint', 'raw'],
    negotiation: library.negotiations,
    listener: ['on-open', 'late'],
    reader: library.readers,
    buffer: [library.buffer],
    rlpxListener: ['at-once', 'microtask', 'late'],
    answers: ['in-order'],
  }
}

function refusals(library) {
  return {
    'listener=before-negotiation': 'js-libp2p hands a stream over when its protocol is agreed',
    'preset=fix-3-before-negotiation': 'js-libp2p hands a stream over when its protocol is agreed',
    'negotiation=lazy': 'js-libp2p 3 waits for the peer to agree',
    'preset=original': `its buffer holds what came early; that of the library does ${library.buffer}`,
    buffer: `what the library does with what came before the listener is ${library.buffer}`,
  }
}
