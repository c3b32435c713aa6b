import { Node } from './node.js'
import { Routes } from './control/routes.js'
import { serve } from './control/server.js'
import { readSettings } from './settings.js'

/** Starts the node and says where its control port is. */
export async function main(library) {
  const settings = readSettings(process.env)
  const node = await Node.start(settings, library)
  const server = await serve(new Routes(node), settings.host, settings.controlPort)
  console.log(`control http://${settings.host}:${server.address().port}`)
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0))
}
