// `npm start`: from a fresh clone to a running Waypost.
import { become, ensureBuilt, ensureInstalled, runMain } from './toolchain.mjs'

await runMain(async () => {
  await ensureInstalled()
  await ensureBuilt()
  return become('packages/server/dist/main.js', process.argv.slice(2))
})
