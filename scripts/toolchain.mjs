// Finds or installs what Waypost is built and run with. Plain JavaScript without dependencies:
// it runs on whatever Node (20 or later) a machine has, before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** The Node of package.json, installed with the other packages: the same one on every machine. */
export const pinnedNode = join(root, 'node_modules/node/bin/node')

/** Says on standard error what happens now: standard output belongs to the command's own answer. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** An error whose text says all there is to say; no stack is shown for it. */
export class Trouble extends Error {}

/** Runs `main`; a Trouble ends the process with its text and code 1. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0
  } catch (error) {
    say(error instanceof Trouble ? `\n${error.message}` : String(error?.stack ?? error))
    process.exitCode = 1
  }
}

/** Runs a program to its end. Answers its exit code and, with `quiet`, what it printed. */
export function run(program, args, { cwd = root, quiet = false, env = {} } = {}) {
  return new Promise((done) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2]
    const child = spawn(program, args, { cwd, stdio, env: { ...process.env, ...env } })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

/** Arguments that start pnpm 10, and what it needs in its environment. */
function pnpmCommand() {
  // Whoever has a pnpm 10 uses it as it is; it must not fetch another one of its kind.
  const env = { npm_config_manage_package_manager_versions: 'false' }
  const shell = process.platform === 'win32'
  const found = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell,
  })
  if (found.status === 0 && found.stdout.trim().startsWith('10.')) return { command: ['pnpm'], env }
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return { command: ['npx', '--yes', packageManager], env: {} }
}

/** Installs the packages unless exactly those of the lockfile are there already. */
export async function ensureInstalled() {
  const stamp = join(root, 'node_modules/.waypost-installed')
  const wanted = digestOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests()])
  if (existsSync(pinnedNode) && read(stamp) === wanted) return
  say('Installing packages (only when they changed; the first time takes a minute or two) …')
  const {
    command: [program, ...before],
    env,
  } = pnpmCommand()
  const args = [
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--prod=false',
    '--config.confirm-modules-purge=false',
  ]
  const { code } = await run(program, [...before, ...args], { env })
  if (code !== 0) {
    throw new Trouble(
      'The packages could not be installed. Is the package registry reachable, and is this folder writable?',
    )
  }
  if (!existsSync(pinnedNode)) {
    throw new Trouble(
      `The packages are installed, but ${pinnedNode} is missing. Remove node_modules and try again.`,
    )
  }
  writeFileSync(stamp, wanted)
}

function manifests() {
  return readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`)
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function digestOf(files) {
  const hash = createHash('sha256').update(process.platform + process.arch)
  for (const file of files) hash.update(`\n${file}\n`).update(read(join(root, file)))
  return hash.digest('hex')
}

const built = {
  server: {
    sources: ['packages/shared', 'packages/server'],
    result: 'packages/server/dist/main.js',
  },
  admin: {
    sources: ['packages/shared', 'packages/admin'],
    result: 'packages/admin/dist/index.html',
  },
}

/** Builds what changed since the last build; `only` narrows it to one of server and admin. */
export async function ensureBuilt(only) {
  const stale = (only ? [only] : Object.keys(built)).filter((name) => !isFresh(name))
  if (stale.length === 0) return
  say(`Building (${stale.join(', ')}) …`)
  if (stale.includes('server'))
    await build('server', ['node_modules/typescript/bin/tsc', '-b', 'packages/server'], root)
  if (stale.includes('admin')) {
    const cwd = join(root, 'packages/admin')
    await build('shared', ['node_modules/typescript/bin/tsc', '-b', 'packages/shared'], root)
    await build(
      'admin',
      [join(cwd, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      cwd,
    )
  }
  for (const name of stale) {
    mkdirSync(dirname(stampOf(name)), { recursive: true })
    writeFileSync(stampOf(name), stateOf(name))
  }
}

async function build(name, args, cwd) {
  const { code, output } = await run(pinnedNode, args, { cwd, quiet: true })
  if (code !== 0) throw new Trouble(`Building ${name} failed:\n\n${output}`)
}

const stampOf = (name) => join(root, `node_modules/.cache/waypost-build/${name}`)

function isFresh(name) {
  return existsSync(join(root, built[name].result)) && read(stampOf(name)) === stateOf(name)
}

/** Names, sizes and times of all sources: enough to see a change, and read in a few milliseconds. */
function stateOf(name) {
  const hash = createHash('sha256')
    .update(read(join(root, 'pnpm-lock.yaml')))
    .update(read(join(root, 'tsconfig.json')))
  for (const folder of built[name].sources) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.isFile()) addFile(hash, join(root, folder, entry.name))
      else if (entry.name === 'src' || entry.name === 'public')
        addFolder(hash, join(root, folder, entry.name))
    }
  }
  return hash.digest('hex')
}

function addFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) addFolder(hash, path)
    else if (!entry.name.endsWith('.test.ts')) addFile(hash, path)
  }
}

function addFile(hash, path) {
  const { size, mtimeMs } = statSync(path)
  hash.update(`${path} ${size} ${mtimeMs}\n`)
}

/**
 * Runs a script on the pinned Node in place of this process: same input and output, signals passed
 * on, its exit code answered.
 */
export function become(script, args = []) {
  return new Promise((done) => {
    const child = spawn(pinnedNode, [join(root, script), ...args], { stdio: 'inherit' })
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
      process.on(signal, () => {
        // A terminal sends Ctrl-C to both; a second one would cut the orderly stop short.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    }
    child.on('error', (error) => {
      say(error.message)
      done(1)
    })
    child.on('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}
