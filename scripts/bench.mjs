// `pnpm bench`: measures this build against hand-written controls. Arguments go to the bench.
import { become, ensureBuilt, ensureInstalled, runMain } from './toolchain.mjs'

await runMain(async () => {
  await ensureInstalled()
  await ensureBuilt('server')
  return become('packages/server/bench/main.ts', process.argv.slice(2))
})
