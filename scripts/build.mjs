// `pnpm build`: what `npm start` would build, and nothing else.
import { ensureBuilt, ensureInstalled, runMain, say } from './toolchain.mjs'

await runMain(async () => {
  await ensureInstalled()
  await ensureBuilt()
  say('Built.')
})
