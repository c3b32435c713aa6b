import './src/with-resolvers.js'

const [{ library }, { main }] = await Promise.all([import('./library.js'), import('./src/main.js')])
await main(library)
