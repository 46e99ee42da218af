import { fork, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { repositoryRoot } from '../../src/kernel/config.js'
import { superadmin } from './vendure-shop.js'

/** The packages of the server under test; nothing of Waypost uses them. */
const dependencies = { '@vendure/core': '3.7.3', pg: '8.23.1' }
const installLimit = 300_000
const startLimit = 90_000
const stopLimit = 15_000

/** How Vendure lets its users stay signed in. */
export type TokenMethod = 'cookie' | 'bearer' | 'api-key'

/** A Vendure server that can be stopped and started again on the same address. */
export interface RunningVendure {
  readonly address: string
  start(tokenMethod: readonly TokenMethod[]): Promise<void>
  stop(): Promise<void>
}

/** Prepares a Vendure server over this database; `start` starts it. Installs it where needed. */
export async function prepareVendure(databaseUrl: string): Promise<RunningVendure> {
  const packages = await install()
  const port = await freePort()
  let child: ChildProcess | undefined
  return {
    address: `http://127.0.0.1:${port}`,
    async start(tokenMethod) {
      const options = { packages, databaseUrl, port, tokenMethod, superadmin }
      const script = join(import.meta.dirname, 'vendure-server.mjs')
      const starting = fork(script, [JSON.stringify(options)], { silent: true })
      child = starting
      // What it says is of interest only when it does not start.
      let said = ''
      for (const stream of [starting.stdout, starting.stderr])
        stream?.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)))
      await until('Vendure did not start', startLimit, starting, (answer, fail) => {
        starting.once('message', answer)
        starting.once('exit', (code) =>
          fail(new Error(`Vendure ended with code ${code} and said:\n${said}`)),
        )
      })
    },
    async stop() {
      const stopping = child
      child = undefined
      if (!stopping || stopping.exitCode !== null) return
      await until('Vendure did not stop', stopLimit, stopping, (answer) => {
        stopping.once('exit', () => answer())
        stopping.send('stop')
      })
    },
  }
}

/** Waits for what happens with a process; ends it when that takes too long. */
function until(
  complaint: string,
  limit: number,
  child: ChildProcess,
  wait: (answer: () => void, fail: (error: Error) => void) => void,
): Promise<void> {
  return new Promise((answer, fail) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail(new Error(`${complaint} within ${limit / 1000} s`))
    }, limit)
    const clear = () => clearTimeout(timer)
    wait(
      () => {
        clear()
        answer()
      },
      (error) => {
        clear()
        fail(error)
      },
    )
  })
}

/** A folder with the packages in it, installed from the registry the first time. */
async function install(): Promise<string> {
  const name = Object.values(dependencies).join('-')
  const folder = join(repositoryRoot, 'node_modules/.cache/vendure', name)
  const stamp = join(folder, 'installed')
  if (existsSync(stamp)) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const child = spawn('npm', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
  await until('npm did not install Vendure', installLimit, child, (answer, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => {
      if (code === 0) answer()
      else fail(new Error('npm could not install Vendure. Is the package registry reachable?'))
    })
  })
  writeFileSync(stamp, '')
  return folder
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((answer, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => answer(port))
    })
  })
}
