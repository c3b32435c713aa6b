import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ForkSchedule } from '../src/eth/fork-id.js'
import { fromHex } from '../src/hex.js'

const MAINNET = fromHex('0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3')
const FORKS = [1150000n, 1920000n, 2463000n, 2675000n, 4370000n, 7280000n]
const schedule = new ForkSchedule(MAINNET, FORKS, [])
const at = (number) => ({ number, timestamp: 0n })

/** EIP-2124, test cases. */
test('mainnet has the published fork ids', () => {
  assert.deepEqual(schedule.idAt(at(0n)), { hash: '0xfc64ec04', next: 1150000n })
  assert.deepEqual(schedule.idAt(at(1919999n)), { hash: '0x97c2c34c', next: 1920000n })
  assert.deepEqual(schedule.idAt(at(7280000n)), { hash: '0x668db0af', next: 0n })
})

test('mainnet accepts and refuses as published', () => {
  const cases = [
    [7987396n, '0x668db0af', 0n, undefined],
    [7987396n, '0x668db0af', 2n ** 64n - 1n, undefined],
    [7279999n, '0xa00bc324', 7280000n, undefined],
    [7987396n, '0xa00bc324', 7280000n, undefined],
    [7987396n, '0xa00bc324', 0n, 'remote-stale'],
    [7279999n, '0x668db0af', 0n, undefined],
    [7987396n, '0xafec6b27', 0n, 'local-incompatible'],
    [88888888n, '0x668db0af', 88888888n, 'local-incompatible'],
  ]
  for (const [head, hash, next, problem] of cases) {
    assert.equal(schedule.problem(at(head), { hash, next }), problem, `${hash}/${next} at ${head}`)
  }
})
