import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { BusyReader } from '../src/session/busy-reader.js'
import { PROPER } from '../src/session/opening.js'
import { Session } from '../src/session/session.js'

const PAUSE = 50

let read
beforeEach(() => {
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
  read = []
})

function reader(pauseMillis = PAUSE) {
  const made = new BusyReader(pauseMillis)
  made.listens()
  return { made, send: (...texts) => texts.forEach((text) => made.take(() => read.push(text))) }
}

test('without a pause everything is read at once', () => {
  const { made, send } = reader(0)
  send('a', 'b')
  assert.deepEqual(read, ['a', 'b'])
  assert.equal(made.free(), undefined)
})

test('it is busy before every read, the first one too', () => {
  const { send } = reader()
  send('a', 'b')
  mock.timers.tick(PAUSE - 1)
  assert.deepEqual(read, [])
  mock.timers.tick(1)
  assert.deepEqual(read, ['a'])
  mock.timers.tick(PAUSE)
  assert.deepEqual(read, ['a', 'b'])
  mock.timers.tick(PAUSE)
  send('c')
  assert.deepEqual(read, ['a', 'b', 'c'])
})

test('who fetches waits until it is free', async () => {
  const { made } = reader()
  const free = made.free()
  mock.timers.tick(PAUSE)
  await free
  assert.equal(made.free(), undefined)
})

test('who catches up pauses again', () => {
  const { made, send } = reader()
  send('a', 'b')
  made.catchUp()
  assert.deepEqual(read, ['a', 'b'])
  send('c', 'd')
  assert.deepEqual(read, ['a', 'b', 'c'])
})

test('a stream that is over does not overtake what waits on an earlier one', () => {
  const behaviour = { readPauseMillis: PAUSE }
  const session = new Session({ behaviour, trace: {} }, PROPER)
  const [first, second, third] = [1, 2, 3].map(() => session.newReader())
  for (const each of [first, second, third]) each.listens()
  third.take(() => read.push('behind'))
  second.take(() => read.push('request'))
  first.take(() => read.push('Status'))
  session.forgetReader(second)
  assert.deepEqual(read, ['Status', 'request'])
})

test('at the end all that waits is read, in its order', async () => {
  const { made, send } = reader()
  const free = made.free()
  send('a', 'b', 'c')
  made.hurry()
  await free
  send('d')
  assert.deepEqual(read, ['a', 'b', 'c', 'd'])
})
