import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RLP } from '@ethereumjs/rlp'
import { keccak256 } from '../src/keccak256.js'
import { EMPTY_ROOT } from '../src/chain/trie-root.js'
import { genesisHeader } from '../src/chain/genesis.js'

const GENESIS = {
  config: { chainId: 1337, homesteadBlock: 0, londonBlock: 0, ethash: {} },
  gasLimit: '0x30d40',
  difficulty: '0x100000',
  extraData: '0x',
  nonce: '0x0',
  timestamp: '0x0',
  alloc: {},
}
const BLOCKS = 12

/** A folder with a short chain of empty blocks. */
export async function chainFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'chain-'))
  await writeFile(join(folder, 'genesis.json'), JSON.stringify(GENESIS))
  await writeFile(join(folder, 'chain.rlp'), Buffer.concat([...blocks()].map((block) => RLP.encode(block))))
  return folder
}

function* blocks() {
  let parent = genesisHeader(GENESIS)
  for (let number = 1; number <= BLOCKS; number++) {
    const header = [...parent]
    header[0] = keccak256(RLP.encode(parent))
    header[3] = EMPTY_ROOT
    header[8] = BigInt(number)
    header[11] = BigInt(number)
    yield [header, [], []]
    parent = header
  }
}
