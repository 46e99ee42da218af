// `pnpm test:vendure`: the Vendure adapter against a real Vendure server, which is installed from the
// registry the first time. Not part of `npm test`. Arguments go to the test runner.
import { join } from 'node:path'
import { become, ensureInstalled, runMain } from './toolchain.mjs'

await runMain(async () => {
  await ensureInstalled()
  const args = ['run', '--project', 'vendure', ...process.argv.slice(2)]
  return become(join('node_modules', 'vitest/vitest.mjs'), args)
})
