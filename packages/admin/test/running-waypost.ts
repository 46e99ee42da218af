import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = resolve(import.meta.dirname, '../../..')
const patience = 90_000

/** The administrator that a Waypost under test begins with. */
export const administrator = { email: 'ada@example.com', password: 'correct horse battery staple' }

/** A whole Waypost as `npm start` runs it, with a data directory of its own. */
export interface RunningWaypost {
  url: string
  /** Waits for something that Waypost says on start, such as the link of the set-up. */
  says(pattern: RegExp): Promise<string>
  stop(): Promise<void>
}

/**
 * Starts the built server on a free port, without sample data unless the settings say so.
 * @throws with the server's own output when it does not get ready
 */
export async function startWaypost(settings: Record<string, string> = {}): Promise<RunningWaypost> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waypost-browser-'))
  // Run as root, the database belongs to another user, who must be able to enter.
  await chmod(dataDir, 0o755)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [resolve(root, 'packages/server/dist/main.js')], {
    env: { ...process.env, ...ownSettings(port, url, dataDir), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  server.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  server.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  let stopping = false
  const stop = () => {
    stopping = true
    return stopServer(server, dataDir)
  }
  server.once('exit', (code, signal) => {
    // Otherwise all that a test would see is a refused connection.
    if (!stopping) process.stderr.write(`Waypost ended (${code ?? signal}).\n${output.join('')}`)
  })
  try {
    await untilReady(url, server)
  } catch (error) {
    await stop()
    throw new Error(`${String(error)}\n${output.join('')}`, { cause: error })
  }
  return { url, stop, says: (pattern) => untilSaid(pattern, output) }
}

function ownSettings(port: number, url: string, dataDir: string): Record<string, string> {
  return {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATABASE_URL: '',
    DATABASE_DIRECT_URL: '',
    NODE_ENV: '',
    LOG_LEVEL: 'warn',
    WAYPOST_DATA_DIR: dataDir,
    WAYPOST_SAMPLE_DATA: 'off',
    WAYPOST_ADMIN_EMAIL: administrator.email,
    WAYPOST_ADMIN_PASSWORD: administrator.password,
  }
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`Waypost ended with code ${server.exitCode}.`)
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await sleep(100)
  }
  throw new Error('Waypost was not ready in time.')
}

async function untilSaid(pattern: RegExp, output: readonly string[]): Promise<string> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const said = pattern.exec(output.join(''))
    if (said) return said[0]
    await sleep(50)
  }
  throw new Error(`Waypost never said ${String(pattern)}:\n${output.join('')}`)
}

async function stopServer(server: ChildProcess, dataDir: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await Promise.race([ended, sleep(15_000, undefined, { ref: false })])
    server.kill('SIGKILL')
  }
  await stopDatabase(dataDir)
  await rm(dataDir, { recursive: true, force: true })
}

/** The database outlives a server that was killed; nothing of a test may stay behind. */
async function stopDatabase(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postgres/postmaster.pid')
  const pid = await readFile(file, 'utf8').then(
    (text) => Number(text.split('\n')[0]),
    () => 0,
  )
  if (!pid) return
  try {
    process.kill(pid, 'SIGINT')
    await sleep(500)
  } catch {
    // It ended by itself in between.
  }
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address && typeof address === 'object') done(address.port)
        else fail(new Error('no free port'))
      })
    })
  })
}
