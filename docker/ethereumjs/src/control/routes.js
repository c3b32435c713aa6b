import { now } from '../events/event-log.js'
import { NotOffered } from '../not-offered.js'
import { BadArgument } from './bad-argument.js'
import { readConnect } from './connect-arguments.js'
import { readDiscover } from './discover-arguments.js'
import { SessionCalls } from './session-calls.js'

const CAPABILITIES = ['requests', 'announce', 'raw', 'sync', 'close']
const WAIT_MILLIS_MAX = 60_000

/** The calls of the node contract. */
export class Routes {
  #node
  #calls

  constructor(node) {
    this.#node = node
    this.#calls = new SessionCalls(node.chain, node.sessions)
  }

  /**
   * @returns {Promise<{status: number, body?: object, lines?: string[]}>}
   */
  async reply(call) {
    try {
      return await this.#dispatch(call)
    } catch (failure) {
      if (failure instanceof BadArgument) return problem(400, failure.message)
      if (failure instanceof NotOffered) return problem(501, failure.message)
      throw failure
    }
  }

  async #dispatch(call) {
    switch (`${call.method} ${call.path}`) {
      case 'GET /v1/node':
        return ok(this.#node.description)
      case 'GET /v1/clock':
        return ok({ nanos: now() })
      case 'GET /v1/events':
        return this.#events(call.query)
      case 'POST /v1/reset':
        return this.#reset(call.body)
      case 'PUT /v1/behaviour':
        this.#node.sessions.behaviour = this.#node.behaviours.read(call.body)
        return ok({})
      case 'POST /v1/discover':
        return ok(await this.#node.discovery.discover(readDiscover(call.body)))
      case 'POST /v1/connect':
        return ok(await this.#node.connect(readConnect(call.body)))
      default:
        return this.#session(call)
    }
  }

  async #events(query) {
    const after = queryNumber(query, 'after')
    const waitMillis = Math.min(WAIT_MILLIS_MAX, queryNumber(query, 'waitMillis'))
    return { status: 200, lines: await this.#node.events.after(after, waitMillis) }
  }

  async #reset(body) {
    body.number('seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 0)
    body.finish()
    await this.#node.discovery.reset()
    await this.#node.sessions.reset()
    return ok({})
  }

  async #session({ method, path, body }) {
    const [, id, capability] = /^\/v1\/sessions\/([^/]+)\/([^/]+)$/.exec(path) ?? []
    if (id === undefined) return problem(404, `call: got ${method} ${path} (expected: one of the node contract)`)
    if (!CAPABILITIES.includes(capability)) throw new NotOffered(`capability ${capability}`, `it has ${CAPABILITIES.join(', ')}`)
    if (method !== 'POST') return problem(405, `method: got ${method} (expected: POST)`)
    const open = this.#node.sessions.find(id)
    if (open === undefined) return problem(404, `session: got ${id} (expected: one that was opened)`)
    return ok(await this.#calls[capability](open, body))
  }
}

function queryNumber(query, name) {
  const text = query.get(name) ?? '0'
  if (!/^\d{1,15}$/.test(text)) throw new BadArgument(name, text, '0 or more')
  return Number(text)
}

function ok(body) {
  return { status: 200, body }
}

function problem(status, error) {
  return { status, body: { error } }
}
