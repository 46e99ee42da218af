// `pnpm test:long`: tests with kills and schedules at full length, too long for `npm test`.
import { ensureBuilt, ensureInstalled, pinnedNode, root, run, runMain } from './toolchain.mjs'
import { join } from 'node:path'

const journeys = 'packages/server/test/journeys'
const files = [
  'killed-server',
  'killed-worker',
  'delivery-faults',
  'concurrent-events',
  'look-up-timing',
  'crowd-at-the-door',
]

await runMain(async () => {
  await ensureInstalled()
  await ensureBuilt('server')
  const { code } = await run(
    pinnedNode,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      'server',
      '--no-file-parallelism',
      ...files.map((name) => `${journeys}/${name}.test.ts`),
    ],
    { env: { TEST_LONG: 'on', TEST_TRAFFIC_SECONDS: '120' } },
  )
  return code
})
