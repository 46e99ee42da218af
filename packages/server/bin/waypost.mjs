#!/usr/bin/env node
// `pnpm waypost <command>`, also `npx waypost <command>` inside the repository.
import { become, ensureBuilt, ensureInstalled, runMain } from '../../../scripts/toolchain.mjs'

await runMain(async () => {
  await ensureInstalled()
  await ensureBuilt('server')
  return become('packages/server/dist/cli/waypost.js', process.argv.slice(2))
})
