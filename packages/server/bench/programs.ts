import { spawn, type ChildProcess } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** The folder of the server's package. */
export const packageRoot = resolve(import.meta.dirname, '..')

/** A program that serves HTTP. */
export interface Program {
  child: ChildProcess
  url: string
}

/**
 * Starts a program of the package and waits for the line in which `ready` finds its port.
 * @throws when the program ends before
 */
export async function serve(
  file: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  ready: RegExp,
): Promise<Program> {
  const child = spawn(process.execPath, [join(packageRoot, file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const port = ready.exec(line)?.[1]
    if (port) {
      child.stdout.resume()
      return { child, url: `http://127.0.0.1:${port}` }
    }
  }
  throw new Error(`${file} ended before it was ready`)
}
