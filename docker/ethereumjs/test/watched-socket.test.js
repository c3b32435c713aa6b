import assert from 'node:assert/strict'
import { once } from 'node:events'
import net from 'node:net'
import { test } from 'node:test'
import { EventLog, now } from '../src/events/event-log.js'
import { SessionTrace } from '../src/events/session-trace.js'
import { WatchedSocket } from '../src/sockets/watched-socket.js'

const MESSAGES = 1000

async function connected(t) {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const dialed = net.connect(server.address().port, '127.0.0.1')
  const [[accepted]] = await Promise.all([once(server, 'connection'), once(dialed, 'connect')])
  t.after(() => {
    dialed.destroy()
    accepted.destroy()
    server.close()
  })
  return { dialed, accepted }
}

function watch(socket) {
  const log = new EventLog()
  const watched = new WatchedSocket(socket, new SessionTrace(log, 's1'), () => {})
  return { watched, events: async (type) => (await log.after(0, 0)).map((line) => JSON.parse(line)).filter((one) => one.type === type) }
}

test('a thousand messages are written before they are read', async (t) => {
  const { dialed, accepted } = await connected(t)
  const from = watch(dialed)
  const to = watch(accepted)
  accepted.resume()
  for (let message = 0; message < MESSAGES; message++) {
    const written = new Promise((resolve) => dialed.write('0123456789', resolve))
    await Promise.all([written, once(accepted, 'data')])
  }
  const written = await from.events('bytes-written')
  const read = await to.events('bytes-read')
  assert.equal(written.length, MESSAGES)
  for (const { to: end, nanos } of written) {
    const until = read.find((one) => one.to >= end)
    assert.ok(nanos <= until.nanos, `up to ${end}: written at ${nanos}, read at ${until.nanos}`)
  }
})

test('a write is stamped when the socket gets it, not when it says that it has it', async (t) => {
  const { dialed, accepted } = await connected(t)
  let readNanos
  const { _write: write } = dialed
  dialed._write = (chunk, encoding, done) =>
    write.call(dialed, chunk, encoding, () => {
      readNanos = now()
      done()
    })
  const { watched, events } = watch(dialed)
  accepted.resume()
  const startedNanos = now()
  watched.together(() => dialed.write('a'))
  await once(accepted, 'data')
  const [{ nanos }] = await events('bytes-written')
  assert.ok(nanos >= startedNanos && nanos <= readNanos, `stamped ${nanos} (expected: at most ${readNanos})`)
})

test('what is kept back for one write is stamped when it leaves', async (t) => {
  const { dialed, accepted } = await connected(t)
  const { watched, events } = watch(dialed)
  let leftNanos
  watched.together(() => {
    dialed.write('a')
    dialed.write('b')
    leftNanos = now()
  })
  await once(accepted, 'data')
  const written = await events('bytes-written')
  assert.deepEqual(written.map(({ from, to }) => [from, to]), [[0, 1], [1, 2]])
  assert.ok(written.every(({ nanos }) => nanos >= leftNanos))
})
