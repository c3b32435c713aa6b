import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Arrivals } from '../src/streams/arrivals.js'

const bytes = (text) => Uint8Array.from(Buffer.from(text))

function played(play) {
  const early = []
  play(new Arrivals((chunk) => early.push(Buffer.from(chunk).toString())))
  return early
}

test('what lies unread behind the negotiation keeps the borders of its frames', () => {
  const early = played((arrivals) => {
    arrivals.chunk(bytes('negotiation'))
    arrivals.chunk(bytes('ends|one'))
    arrivals.chunk(bytes('two'))
    arrivals.negotiated('onetwo'.length)
  })
  assert.deepEqual(early, ['one', 'two'])
})

test('what comes after the listener is not early', () => {
  const early = played((arrivals) => {
    arrivals.negotiated(0)
    arrivals.chunk(bytes('early'))
    arrivals.listened()
    arrivals.chunk(bytes('late'))
  })
  assert.deepEqual(early, ['early'])
})
