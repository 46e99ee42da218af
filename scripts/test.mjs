// `npm test`: everything that must hold before a change is taken, from a fresh clone.
// `npm test -- checks` leaves the tests out; any other words name the steps to run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt, ensureInstalled, pinnedNode, root, run, runMain, say } from './toolchain.mjs'

const bin = (path) => join(root, 'node_modules', path)
const admin = join(root, 'packages/admin')

/** Each check is a list of programs that all must end with 0. */
const checks = {
  format: [
    [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    [join(root, 'scripts/conflict-markers.mjs')],
  ],
  lint: [[bin('eslint/bin/eslint.js'), '.', '--cache', '--cache-location', bin('.cache/eslint/')]],
  types: [
    [bin('typescript/bin/tsc'), '-b'],
    [join(admin, 'scripts/write-ui-theme.mjs')],
    [join(admin, 'node_modules/vue-tsc/bin/vue-tsc.js'), '--noEmit', '-p', admin],
  ],
  layering: [
    [
      bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
      'packages/server/src',
      'packages/shared/src',
      'packages/admin/src',
    ],
  ],
  'dead-code': [[bin('knip/bin/knip.js'), '--no-progress']],
  codegen: [['scripts/codegen.mjs', '--check']],
}

async function runCheck(name) {
  const began = Date.now()
  for (const args of checks[name]) {
    const { code, output } = await run(pinnedNode, args, { quiet: true })
    if (code === 0) continue
    say(`✗ ${name}\n\n${output.trim()}\n`)
    return false
  }
  say(`✓ ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return true
}

/** Runs the checks, two at a time. */
async function runChecks(names) {
  const queue = [...names]
  const results = []
  const worker = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) results.push(await runCheck(name))
  }
  await Promise.all([worker(), worker()])
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed, skipped: 0 }
}

/** Runs the test projects; the counts come from the runner's own report. */
async function runTests(projects) {
  const chromium = projects.includes('browser') ? await ensureBrowser() : undefined
  const runnable = projects.filter((name) => name !== 'browser' || chromium)
  if (runnable.length === 0) return { passed: 0, failed: 0, skipped: 1 }
  const folder = mkdtempSync(join(tmpdir(), 'waypost-report-'))
  const report = join(folder, 'report.json')
  const args = [
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const env = chromium ? { CHROMIUM_PATH: chromium } : {}
  const { code } = await run(
    pinnedNode,
    [bin('vitest/vitest.mjs'), ...args, ...runnable.flatMap((name) => ['--project', name])],
    { env },
  )
  const counts = readCounts(report, code)
  rmSync(folder, { recursive: true, force: true })
  return { ...counts, skipped: counts.skipped + projects.length - runnable.length }
}

function readCounts(report, code) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } =
      JSON.parse(readFileSync(report, 'utf8'))
    // A file that cannot even be loaded fails without a failed test in it.
    const failed = Math.max(numFailedTests, numFailedTestSuites > 0 || code !== 0 ? 1 : 0)
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const testProjects = ['server', 'admin', 'browser']

function chosen(words) {
  const all = [...Object.keys(checks), ...testProjects]
  if (words.length === 0) return all
  return words
    .flatMap((word) => (word === 'checks' ? Object.keys(checks) : word))
    .filter((name) => all.includes(name))
}

function sum(parts) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const part of parts) for (const key of Object.keys(total)) total[key] += part[key]
  return total
}

await runMain(async () => {
  const steps = chosen(process.argv.slice(2))
  await ensureInstalled()
  const built = await ensureBuilt().then(
    () => true,
    (error) => say(`✗ build\n\n${error.message}\n`),
  )
  const results = [{ passed: built ? 1 : 0, failed: built ? 0 : 1, skipped: 0 }]
  results.push(await runChecks(steps.filter((name) => name in checks)))
  const projects = testProjects.filter((name) => steps.includes(name))
  if (projects.length > 0) results.push(await runTests(projects))
  const { passed, failed, skipped } = sum(results)
  process.stdout.write(
    `\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
  )
  return failed === 0 ? 0 : 1
})
