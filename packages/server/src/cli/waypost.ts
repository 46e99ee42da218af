import 'reflect-metadata'
import { createCollaborators } from '../kernel/collaborators.js'
import { pino } from 'pino'
import { parseArgs } from 'node:util'
import { systemClock } from '../kernel/clock.js'
import { ConfigError, loadEnvFile, readConfig } from '../kernel/config.js'
import { createLogger } from '../kernel/logger.js'
import { Refusal } from '../kernel/refusal.js'
import { systemActor } from '../modules/auth/index.js'
import { createConfigurationCache } from '../modules/revisions/index.js'
import { openRuntime, StartError } from '../runtime.js'
import { UsageError, type Command } from './command.js'
import { commands } from './commands.js'

const print = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

function usage(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return ['Usage: waypost <command>', '', ...lines].join('\n')
}

/** Runs one command on the running server of the data directory, or on one that is started for it. */
async function runCommand(command: Command, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(command, args)
  loadEnvFile()
  const config = readConfig(process.env)
  // Standard output belongs to the command.
  const log = createLogger(config.logLevel, pino.destination({ fd: 2, sync: true }))
  const runtime = await openRuntime(config, log)
  try {
    const configuration = await createConfigurationCache(runtime.database, log)
    const { database, applied } = runtime
    const collaborators = createCollaborators({ ...config, ...runtime })
    const ctx = {
      actor: systemActor,
      database,
      configuration,
      clock: systemClock,
      log,
      ...collaborators,
      requestId: '',
      loaders: new Map(),
    }
    const options = values as Record<string, string | boolean | undefined>
    return await command
      .run({ ctx, config, applied, options, files: positionals, print })
      .finally(async () => {
        await configuration.close()
        collaborators.mail.close()
        await collaborators.liquid.close()
      })
  } finally {
    await runtime.close()
  }
}

function readArguments(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function explain(error: unknown, command: Command): string {
  if (error instanceof UsageError)
    return `${error.message}\nUsage: waypost ${command.name} ${command.usage}`
  if (error instanceof Refusal)
    return error.reasons
      .map(({ code, message, path }) => [code, path?.join('.'), message].filter(Boolean).join(': '))
      .join('\n')
  if (error instanceof ConfigError || error instanceof StartError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const [name, ...args] = process.argv.slice(2)
const command = commands.find((candidate) => candidate.name === name)
if (!command) {
  const asked = name === undefined || name === 'help' || name === '--help'
  if (asked) print(usage())
  else complain(`There is no command ${name}.\n${usage()}`)
  process.exitCode = asked ? 0 : 2
} else {
  process.exitCode = await runCommand(command, args).catch((error: unknown) => {
    complain(explain(error, command))
    return error instanceof UsageError ? 2 : 1
  })
}
