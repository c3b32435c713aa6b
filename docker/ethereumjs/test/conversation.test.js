import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { library, startNode } from './testing-nodes.js'

const STACKS = ['rlpx', 'mplex', 'mplex-plaintext', 'yamux', 'yamux-plaintext', 'ws-mplex', 'ws-yamux']
const HEADERS = { type: 'headers', origin: '3', limit: '4' }

let dialer
let listener

before(async () => {
  dialer = await startNode(1)
  listener = await startNode(2)
})

beforeEach(() => reset())

after(() => setImmediate(() => process.exit()))

async function reset() {
  await dialer.post('/reset', { seed: 1 })
  await listener.post('/reset', { seed: 1 })
}

async function connect(stack, eth = 68) {
  const address = listener.node.description.addresses[stack]
  return dialer.post('/connect', { stack, address, eth: [eth] })
}

test('it tells the library that carries each stack', () => {
  const { implementations, addresses } = dialer.node.description
  assert.deepEqual(implementations.map(({ name, version }) => [name, version]), [
    ['@ethereumjs/devp2p', library.dependencies['@ethereumjs/devp2p']],
    ['js-libp2p', library.dependencies.libp2p],
  ])
  assert.equal(implementations[0].stacks, undefined)
  assert.deepEqual(['rlpx', ...implementations[1].stacks].sort(), Object.keys(addresses).sort())
})

for (const stack of STACKS) {
  describe(stack, () => {
    test('both exchange Status, ask, and part', async () => {
      const connected = await connect(stack)
      assert.equal(connected.outcome, 'connected')
      assert.equal(connected.status.networkId, '1337')
      const { outcomes } = await dialer.post('/sessions/s1/requests', { requests: [HEADERS] })
      assert.deepEqual(outcomes[0].numbers, ['3', '4', '5', '6'])
      const closed = await dialer.post('/sessions/s1/close')
      assert.equal(closed.outcome, 'done')
      const ends = (await dialer.events()).filter(({ type }) => type === 'session-closed')
      assert.deepEqual(ends.map(({ by }) => by), ['local'])
    })

    test('the listener reads the bytes that the dialer writes', async () => {
      await connect(stack)
      await dialer.post('/sessions/s1/requests', { requests: [HEADERS] })
      const ends = async (node, what) => (await node.events()).filter(({ type }) => type === what).map(({ to }) => to)
      const written = await ends(dialer, 'bytes-written')
      const read = (await ends(listener, 'bytes-read')).at(-1)
      assert.ok(written.includes(read), `read up to ${read} (expected: one of ${written})`)
    })

    test('every message that is sent is delivered, once', async () => {
      await connect(stack)
      await dialer.post('/sessions/s1/requests', { mode: 'pipelined', requests: new Array(20).fill(HEADERS) })
      for (const [sender, receiver] of [[dialer, listener], [listener, dialer]]) {
        const told = async (node, what) => (await node.events()).filter(({ type }) => type === what).map(({ message }) => message.digest)
        assert.deepEqual(await told(receiver, 'message-delivered'), await told(sender, 'message-sent'))
      }
    })

    test('the whole chain is fetched and verified', async () => {
      await connect(stack)
      const synced = await dialer.post('/sessions/s1/sync')
      assert.deepEqual([synced.outcome, synced.blocks], ['done', 12])
    })

    test('a reset ends every session and forgets it', async () => {
      await connect(stack)
      await reset()
      assert.deepEqual(await dialer.events(), [])
      assert.equal((await dialer.call('POST', '/sessions/s1/close')).status, 404)
      assert.equal((await connect(stack, 67)).eth, 67)
    })
  })
}

for (const reader of library.readers) {
  test(`${reader} reads a stream for each request`, async () => {
    const behaviour = { lifecycle: 'per-request', reader }
    assert.equal((await dialer.call('PUT', '/behaviour', behaviour)).status, 200)
    await listener.call('PUT', '/behaviour', behaviour)
    await connect('yamux')
    const { outcomes } = await dialer.post('/sessions/s1/requests', { requests: [HEADERS, HEADERS] })
    assert.deepEqual(outcomes.map(({ outcome }) => outcome), ['answered', 'answered'])
  })
}

for (const [stack, reader] of [['rlpx', library.readers[0]], ...library.readers.map((each) => ['mplex', each])]) {
  test(`a busy application loses nothing over ${stack} with ${reader}`, async () => {
    const busy = { readPauseMillis: 60, reader }
    for (const node of [dialer, listener]) assert.equal((await node.call('PUT', '/behaviour', busy)).status, 200)
    assert.equal((await connect(stack)).outcome, 'connected')
    const { outcomes } = await dialer.post('/sessions/s1/requests', { mode: 'one-write', requests: [HEADERS, HEADERS] })
    assert.deepEqual(outcomes.map(({ outcome }) => outcome), ['answered', 'answered'])
    const read = (await dialer.events()).filter(({ type }) => type === 'message-delivered')
    assert.equal(read.length, 3)
    for (const [at, { nanos }] of read.slice(1).entries()) assert.ok(nanos - read[at].nanos >= 59e6, `message ${at + 1}`)
  })
}

test('who closes reads first what has come', async () => {
  await dialer.call('PUT', '/behaviour', { readPauseMillis: 300 })
  await connect('rlpx')
  const asked = dialer.post('/sessions/s1/requests', { mode: 'one-write', requests: new Array(5).fill(HEADERS) })
  const decoded = async () => (await dialer.events()).filter(({ type }) => type === 'message-decoded').length
  while ((await decoded()) < 6) await new Promise((resolve) => setImmediate(resolve))
  await dialer.post('/sessions/s1/close')
  assert.ok((await asked).outcomes.every(({ outcome }) => outcome === 'answered'))
})

test('it states the limits of its answers', () => {
  assert.deepEqual(listener.node.description.limits, { headers: 1024, bodies: 1024, bytes: 2097152 })
})

test('a pause is a number of milliseconds', async () => {
  assert.equal((await dialer.call('PUT', '/behaviour', { readPauseMillis: -1 })).status, 400)
  assert.equal((await dialer.call('PUT', '/behaviour', { readPauseMillis: 'long' })).status, 400)
})

test('what nobody can do is 501, what makes no sense is 400', async () => {
  assert.equal((await dialer.call('PUT', '/behaviour', { listener: 'before-negotiation' })).status, 501)
  assert.equal((await dialer.call('PUT', '/behaviour', { fault: 'hold' })).status, 501)
  assert.equal((await dialer.call('POST', '/connect', { stack: 'quic', address: 'x' })).status, 501)
  assert.equal((await dialer.call('POST', '/sessions/s1/juggle')).status, 501)
  assert.equal((await dialer.call('POST', '/connect', { stack: 'rlpx', address: 'x' })).status, 400)
  assert.equal((await dialer.call('PUT', '/behaviour', { lateMillis: 'soon' })).status, 400)
})

test('a Status that comes before the late listener of RLPx is lost', async () => {
  await listener.call('PUT', '/behaviour', { rlpxListener: 'late', lateMillis: 60_000 })
  assert.equal((await connect('rlpx')).outcome, 'connected')
  const types = (await listener.events()).map(({ type }) => type)
  assert.ok(types.includes('message-decoded'))
  assert.ok(!types.includes('message-delivered'))
})
