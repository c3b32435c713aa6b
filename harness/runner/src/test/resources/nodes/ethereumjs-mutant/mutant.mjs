import './src/with-resolvers.js'

await import('./without-replay.js')
const [{ library }, { main }] = await Promise.all([import('./library.js'), import('./src/main.js')])
const original = { lifecycle: 'per-request', framing: 'raw', listener: 'late' }
await main({ ...library, buffer: 'hold', presets: { original } })
