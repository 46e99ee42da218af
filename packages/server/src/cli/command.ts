import type { ParseArgsConfig } from 'node:util'
import type { Context } from '../kernel/context.js'
import type { Config } from '../kernel/config.js'

/** What a command works with. */
export interface CommandParts {
  /** Acts as Waypost itself. */
  ctx: Context
  config: Config
  /** Names of the migrations that were applied before the command ran. */
  applied: string[]
  /** Options by name, as given. */
  options: Record<string, string | boolean | undefined>
  /** Arguments that are no options. */
  files: string[]
  /** Writes a line to standard output. */
  print: (line: string) => void
}

/** One command of `pnpm waypost`. */
export interface Command {
  name: string
  /** What comes after the name. */
  usage: string
  summary: string
  options: NonNullable<ParseArgsConfig['options']>
  /**
   * Does the work and answers the exit code: 0 when all is well.
   * @throws UsageError when the options or arguments do not fit
   */
  run(parts: CommandParts): Promise<number>
}

/** A command line that does not fit; its message is for whoever typed it. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The option's value. @throws UsageError when it is missing */
export function required(parts: CommandParts, option: string): string {
  const value = parts.options[option]
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${option} is missing`)
  return value
}

/** The option's value; undefined when it was not given. */
export function optional(parts: CommandParts, option: string): string | undefined {
  const value = parts.options[option]
  return typeof value === 'string' ? value : undefined
}
