// `pnpm codegen`: prints the schema from the server's code, then the types made from it.
// With --check nothing is left changed; it fails when a committed file is not what the code says.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ensureBuilt,
  ensureInstalled,
  pinnedNode,
  root,
  run,
  runMain,
  say,
  Trouble,
} from './toolchain.mjs'

const generated = [
  'packages/shared/schema.graphql',
  'packages/shared/src/generated/schema.ts',
  'packages/admin/src/generated/operations.ts',
].map((file) => join(root, file))

const contentOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

async function step(name, args) {
  const { code, output } = await run(pinnedNode, args, { quiet: true })
  if (code !== 0) throw new Trouble(`${name} failed:\n\n${output}`)
}

async function generate() {
  await ensureBuilt('server')
  await step('Printing the schema', ['packages/server/dist/cli/print-schema.js'])
  await step('Generating types', [
    'node_modules/@graphql-codegen/cli/cjs/bin.js',
    '--config',
    'codegen.ts',
  ])
}

function restore(before) {
  for (const [file, content] of before) {
    if (content === undefined) rmSync(file, { force: true })
    else if (contentOf(file) !== content) writeFileSync(file, content)
  }
}

await runMain(async () => {
  await ensureInstalled()
  if (!process.argv.includes('--check')) return generate()
  const before = generated.map((file) => [file, contentOf(file)])
  try {
    await generate()
    const drifted = before
      .filter(([file, content]) => contentOf(file) !== content)
      .map(([file]) => file)
    if (drifted.length > 0)
      throw new Trouble(`Not what the code says; run "pnpm codegen":\n  ${drifted.join('\n  ')}`)
    say('The generated files are what the code says.')
  } finally {
    restore(before)
  }
})
