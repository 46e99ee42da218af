// `pnpm dev`: the server restarted on every change, and the admin with hot reload beside it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, pinnedNode, root, runMain, say } from './toolchain.mjs'

const admin = join(root, 'packages/admin')

await runMain(async () => {
  await ensureInstalled()
  await ensureBuilt('server')
  const start = (args, cwd = root) =>
    spawn(pinnedNode, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  const children = [
    start([
      'node_modules/typescript/bin/tsc',
      '-b',
      '--watch',
      '--preserveWatchOutput',
      'packages/server',
    ]),
    start(['--watch', '--watch-preserve-output', 'packages/server/dist/main.js']),
    start([join(admin, 'node_modules/vite/bin/vite.js')], admin),
  ]
  say('Open the address that Vite prints below; it asks the server on port 4000 for data.')
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => children.forEach((child) => child.kill(signal)))
  await Promise.all(children.map((child) => new Promise((done) => child.on('close', done))))
})
