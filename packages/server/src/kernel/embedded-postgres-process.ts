import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresHome } from './embedded-postgres-home.js'

/** The superuser of the embedded cluster. */
export const superuser = 'waypost'
const majorVersion = '18'

/** What a running server says about itself in its pid file. */
export interface RunningServer {
  pid: number
  port: number
}

/** How careful the cluster is with its files. `volatile` is for tests only: a power cut may lose everything. */
export type Durability = 'durable' | 'volatile'

async function run(
  home: PostgresHome,
  program: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  const child = spawn(join(home.programs, program), args, {
    ...home.user,
    cwd: home.place,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output })
    })
  })
}

async function giveTo(home: PostgresHome, path: string): Promise<void> {
  if (home.user) await chown(path, home.user.uid, home.user.gid)
}

/**
 * Creates the cluster unless it is there. It is built beside its final place and renamed, so that
 * an interrupted attempt leaves nothing half made and two attempts at once do not mix.
 * @throws when initdb fails, or when the files are of another major version
 */
export async function ensureCluster(
  home: PostgresHome,
  password: string,
  durability: Durability,
): Promise<void> {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) {
    checkVersion(home)
    return
  }
  const draft = `${home.cluster}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await giveTo(home, draft)
  const passwordFile = `${draft}.pw`
  await writeFile(passwordFile, password, { mode: 0o600 })
  await giveTo(home, passwordFile)
  try {
    const { code, output } = await run(
      home,
      'initdb',
      initArguments(draft, passwordFile, durability),
    )
    if (code !== 0)
      throw new Error(`The embedded PostgreSQL could not create its files:\n${output.trim()}`)
    await appendInclude(draft)
    await rename(draft, home.cluster).catch((error: unknown) => {
      if (!existsSync(join(home.cluster, 'PG_VERSION'))) throw error
    })
  } finally {
    await rm(passwordFile, { force: true })
    await rm(draft, { recursive: true, force: true })
  }
}

function checkVersion(home: PostgresHome): void {
  const found = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === majorVersion) return
  throw new Error(
    `The database files in ${home.cluster} are of PostgreSQL ${found}; this Waypost brings ${majorVersion}. ` +
      'Make a backup with the Waypost that wrote them and restore it here.',
  )
}

function initArguments(draft: string, passwordFile: string, durability: Durability): string[] {
  return [
    `--pgdata=${draft}`,
    '--auth=scram-sha-256',
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    // Sorts by code point on every platform and still knows the case of all letters.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durability === 'volatile' ? ['--no-sync', '--no-data-checksums'] : []),
  ]
}

async function appendInclude(cluster: string): Promise<void> {
  const file = await open(join(cluster, 'postgresql.conf'), 'a')
  await file.write("\ninclude_if_exists 'waypost.conf'\n")
  await file.close()
}

const serverSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
}
const volatileSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Starts the server in the background and waits until it takes connections.
 * @throws with the server's own words when it does not start
 */
export async function launchServer(home: PostgresHome, durability: Durability): Promise<void> {
  const port = await choosePort(home)
  const settings = {
    ...serverSettings,
    ...(durability === 'volatile' ? volatileSettings : {}),
    port: String(port),
  }
  const text = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`)
  const file = join(home.cluster, 'waypost.conf')
  await writeFile(file, text.join(''), { mode: 0o600 })
  await giveTo(home, file)
  const log = join(home.cluster, 'start.log')
  await rm(log, { force: true })
  const { code, output } = await run(home, 'pg_ctl', [
    'start',
    '-D',
    home.cluster,
    '-l',
    log,
    '-w',
    '-t',
    '60',
    '-s',
  ])
  if (code === 0) return
  const words = await readFile(log, 'utf8').catch(() => '')
  throw new Error(`The embedded PostgreSQL did not start:\n${words.trim() || output.trim()}`)
}

/** Stops the server; open connections are ended, running transactions rolled back. */
export async function shutDownServer(home: PostgresHome): Promise<void> {
  const { code, output } = await run(home, 'pg_ctl', [
    'stop',
    '-D',
    home.cluster,
    '-m',
    'fast',
    '-w',
    '-t',
    '60',
    '-s',
  ])
  if (code !== 0 && readPidFile(home))
    throw new Error(`The embedded PostgreSQL did not stop:\n${output.trim()}`)
}

/**
 * The port of last time, so that pools find a revived server. The remains of a killed server may
 * hold it for a moment; only when it stays taken is another one chosen.
 */
async function choosePort(home: PostgresHome): Promise<number> {
  const last = await readFile(join(home.cluster, 'waypost.conf'), 'utf8').catch(() => '')
  const port = Number(/^port = '(\d+)'$/m.exec(last)?.[1] ?? 0)
  for (let waited = 0; waited < 3000; waited += 150) {
    const free = await freePort(port)
    if (free) return free
    await sleep(150)
  }
  return (await freePort(0)) ?? port
}

async function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(undefined)
    })
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(address && typeof address === 'object' ? address.port : undefined)
      })
    })
  })
}

/**
 * What the pid file says, or undefined when there is none or it is not complete yet.
 * It may be stale: only a connection proves that the server runs.
 */
export function readPidFile(home: PostgresHome): RunningServer | undefined {
  try {
    const lines = readFileSync(join(home.cluster, 'postmaster.pid'), 'utf8').split('\n')
    const server = { pid: Number(lines[0]), port: Number(lines[3]) }
    return server.pid > 0 && server.port > 0 ? server : undefined
  } catch {
    return undefined
  }
}

/**
 * Removes the pid file of a server that was killed. PostgreSQL does this itself unless the number
 * has meanwhile gone to another process of the same user, as happens in containers.
 */
export async function clearStalePidFile(home: PostgresHome): Promise<void> {
  const server = readPidFile(home)
  if (server && !isPostgres(server.pid))
    await rm(join(home.cluster, 'postmaster.pid'), { force: true })
}

/** True when a process of this number runs and is, as far as can be told, a PostgreSQL server. */
export function isPostgres(pid: number): boolean {
  try {
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? ''
    return basename(program) === 'postgres'
  } catch {
    if (existsSync('/proc/self')) return false
  }
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
