import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RLP } from '@ethereumjs/rlp'
import { ForkSchedule } from '../eth/fork-id.js'
import { fromHex, toHex } from '../hex.js'
import { forksOf, genesisHeader } from './genesis.js'
import { parseHeader } from './header.js'
import { receiptsRoot } from './receipts.js'
import { transactionHash } from './transaction-hash.js'

const RECEIPTS_ROOT = 5

/** The blocks this node serves, from genesis to the head, by number and by hash. */
export class Chain {
  #blocks
  #byHash
  #pool
  #forks

  /** @param pool transactions that wait for the block after the head, as they stand in messages */
  constructor(blocks, pool, genesisJson) {
    this.#blocks = blocks
    this.#pool = new Map(pool.map((item) => [transactionHash(item), { item, bytes: RLP.encode(item).length }]))
    this.#byHash = new Map(blocks.map((block) => [block.fields.hash, block]))
    this.genesisJson = genesisJson
    this.networkId = BigInt(genesisJson.config.chainId)
    const { blocks: heights, times } = forksOf(genesisJson.config, this.genesis.fields.timestamp)
    this.#forks = new ForkSchedule(this.genesis.hash, heights, times)
  }

  get genesis() {
    return this.#blocks[0]
  }

  get head() {
    return this.#blocks.at(-1)
  }

  get forkId() {
    return this.#forks.idAt(this.head.fields)
  }

  /** What is wrong with a peer's fork id; undefined if it fits. */
  forkProblem(remote) {
    return this.#forks.problem(this.head.fields, remote)
  }

  /** Whether the receipts of all blocks are known. */
  get hasReceipts() {
    return this.#blocks.every(({ receipts }) => receipts !== undefined)
  }

  /** Whether any transaction waits. */
  get hasPool() {
    return this.#pool.size > 0
  }

  /** @param {string} hash */
  pooled(hash) {
    return this.#pool.get(hash)
  }

  /** @param {bigint} number */
  byNumber(number) {
    return number <= this.head.fields.number ? this.#blocks[Number(number)] : undefined
  }

  /** @param {string} hash */
  byHash(hash) {
    return this.#byHash.get(hash)
  }
}

/**
 * Reads `genesis.json`, `chain.rlp` and, if they are there, `receipts.rlp` and `pool.rlp`. Links,
 * numbers and receipts are checked, so that a wrong file is refused at the start and not found by a peer.
 */
export async function readChain(folder) {
  const genesisJson = JSON.parse(await readFile(join(folder, 'genesis.json'), 'utf8'))
  const blocks = [block(genesisHeader(genesisJson), [[], []], 0n)]
  for (const [header, ...body] of sequence(await readFile(join(folder, 'chain.rlp')))) {
    blocks.push(linked(blocks.at(-1), block(header, body, blocks.at(-1).totalDifficulty)))
  }
  await addReceipts(blocks, join(folder, 'receipts.rlp'))
  return new Chain(blocks, await readPool(join(folder, 'pool.rlp')), genesisJson)
}

async function readPool(file) {
  return existsSync(file) ? [...sequence(await readFile(file))] : []
}

/** Genesis has none; the file has a list for each block behind it. */
async function addReceipts(blocks, file) {
  if (!existsSync(file)) return
  const lists = [[], ...sequence(await readFile(file))]
  if (lists.length !== blocks.length) {
    throw new Error(`receipts.rlp: got receipts of ${lists.length - 1} blocks (expected: ${blocks.length - 1})`)
  }
  blocks.forEach((block, number) => {
    const root = receiptsRoot(lists[number])
    if (root !== toHex(block.header[RECEIPTS_ROOT])) {
      throw new Error(`receipts.rlp: receipts root of block ${number}: got ${root} (expected: ${toHex(block.header[RECEIPTS_ROOT])})`)
    }
    block.receipts = lists[number]
    block.receiptsBytes = RLP.encode(lists[number]).length
  })
}

/** Items as they stand in messages, with their encoded sizes. */
function block(items, body, difficultyBefore) {
  const header = typeof items[8] === 'bigint' ? RLP.decode(RLP.encode(items)) : items
  const fields = parseHeader(header)
  return {
    fields,
    hash: fromHex(fields.hash),
    header,
    body,
    headerBytes: RLP.encode(header).length,
    bodyBytes: RLP.encode(body).length,
    totalDifficulty: difficultyBefore + fields.difficulty,
  }
}

function linked(parent, next) {
  const { number, parentHash } = next.fields
  if (number !== parent.fields.number + 1n || parentHash !== parent.fields.hash) {
    throw new Error(
      `chain.rlp: got block ${number} behind ${parentHash} (expected: ${parent.fields.number + 1n} behind ${parent.fields.hash})`,
    )
  }
  return next
}

function* sequence(bytes) {
  let rest = Uint8Array.from(bytes)
  while (rest.length > 0) {
    const { data, remainder } = RLP.decode(rest, true)
    yield data
    rest = remainder
  }
}
