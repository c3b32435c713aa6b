// Starts the client's own command line with what the harness says (docker/README.md, "Black boxes").
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Config } from '@ethereumjs/client/dist/esm/src/config.js'
import { RlpxServer } from '@ethereumjs/client/dist/esm/src/net/server/rlpxserver.js'
import { unprefixedHexToBytes } from '@ethereumjs/util'

const { NODE_KEY, NODE_CHAIN, NODE_LISTEN_PORT, NODE_PEER } = process.env

/** The client reads its identity from a data base in the folder that it names after genesis.json. */
async function identify(data) {
  const config = Config.getConfigDB(join(data, 'genesis'))
  await config.put('config:client_key', unprefixedHexToBytes(NODE_KEY), {
    keyEncoding: 'utf8',
    valueEncoding: 'view',
  })
  await config.close()
}

/** With the merge in its genesis the client waits for a beacon client, and imports no proof of work. */
function genesisBeforeTheMerge(data) {
  const genesis = JSON.parse(readFileSync(join(NODE_CHAIN, 'genesis.json'), 'utf8'))
  delete genesis.config.terminalTotalDifficulty
  delete genesis.config.terminalTotalDifficultyPassed
  const file = join(data, 'genesis.json')
  writeFileSync(file, JSON.stringify(genesis))
  return file
}

/** Bootnodes are looked for by UDP, which nobody here answers: the peer is dialed directly. */
RlpxServer.prototype.bootstrap = async function () {
  if (NODE_PEER) {
    const { username, hostname, port } = new URL(NODE_PEER)
    const id = unprefixedHexToBytes(username)
    await this.rlpx.connect({ id, address: hostname, tcpPort: Number(port) })
  }
}

const data = mkdtempSync(join(tmpdir(), 'ethereumjs-client-'))
process.once('SIGTERM', () => process.exit()) // its own way to stop takes ten seconds
process.on('exit', () => rmSync(data, { recursive: true, force: true }))
await identify(data)

process.argv.push('--gethGenesis', genesisBeforeTheMerge(data), '--dataDir', data)
process.argv.push('--port', NODE_LISTEN_PORT, '--discV4=false', '--discDns=false')
const signer = join(NODE_CHAIN, 'signer.key')
if (!NODE_PEER && existsSync(signer)) {
  process.argv.push('--mine', '--unlock', signer, '--isSingleNode')
} else if (!NODE_PEER) {
  process.argv.push('--loadBlocksFromRlp', join(NODE_CHAIN, 'chain.rlp'))
}
await import('@ethereumjs/client')
