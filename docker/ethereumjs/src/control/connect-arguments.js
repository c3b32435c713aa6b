import { opening } from '../session/opening.js'
import { NotOffered } from '../not-offered.js'
import { readRequestList } from './request-arguments.js'

const TIMEOUT_MILLIS = 10_000

/** The versions of eth this node speaks. */
export const ETH_VERSIONS = [66, 67, 68]

/** Body of POST /v1/connect. */
export function readConnect(body) {
  const dial = {
    stack: body.text('stack'),
    address: body.text('address'),
    eth: readVersions(body),
    opening: opening({
      overrides: readOverrides(body.object('status')),
      silent: body.flag('silent'),
      early: readRequestList(body, 'early'),
      behind: readRequestList(body, 'behind'),
    }),
    timeoutMillis: body.millis('timeoutMillis', TIMEOUT_MILLIS),
  }
  body.finish()
  return dial
}

function readVersions(body) {
  const versions = body.unsignedList('eth').map(Number)
  const unknown = versions.find((version) => !ETH_VERSIONS.includes(version))
  if (unknown !== undefined) throw new NotOffered(`eth=${unknown}`, `it speaks ${ETH_VERSIONS}`)
  return versions.length > 0 ? versions : ETH_VERSIONS
}

function readOverrides(fields) {
  if (fields === undefined) return {}
  const overrides = {
    version: fields.unsigned('version'),
    networkId: fields.unsigned('networkId'),
    genesis: fields.hex('genesis', 32),
    forkHash: fields.hex('forkHash', 4),
    forkNext: fields.unsigned('forkNext'),
  }
  fields.finish()
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
}
