import { BadArgument } from '../control/bad-argument.js'
import { fromHex } from '../hex.js'

const FORM = /^enode:\/\/([0-9a-fA-F]{128})@([^:/@?]+):(\d{1,5})$/

/** `enode://<128 hex>@HOST:PORT` */
export function parseEnode(text, what = 'address') {
  const parts = FORM.exec(text)
  if (parts === null) throw new BadArgument(what, text, 'enode://<128 hex>@HOST:PORT')
  return { id: fromHex(parts[1]), host: parts[2], port: Number(parts[3]) }
}
