import { Node } from '../src/node.js'
import { Routes } from '../src/control/routes.js'
import { Arguments } from '../src/control/arguments.js'
import { library } from '../library.js'
import { chainFolder } from './testing-chain.js'

/** A node in this process, driven through its routes as the harness does it. */
export async function startNode(digit) {
  const settings = { key: new Uint8Array(32).fill(digit), chain: await chainFolder(), host: '127.0.0.1' }
  const node = await Node.start(settings, library)
  const routes = new Routes(node)
  const call = async (method, path, body = {}, query = '') =>
    routes.reply({ method, path: `/v1${path}`, query: new URLSearchParams(query), body: new Arguments(body) })
  return {
    node,
    call,
    post: async (path, body) => (await call('POST', path, body)).body,
    events: async () => (await call('GET', '/events')).lines.map((line) => JSON.parse(line)),
  }
}

export { library }
