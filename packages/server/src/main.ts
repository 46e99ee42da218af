import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { createApp, type App } from './app.js'
import { systemClock as clock } from './kernel/clock.js'
import { ConfigError, loadEnvFile, readConfig, type Config } from './kernel/config.js'
import { createLogger, type Logger } from './kernel/logger.js'
import {
  ensureAdministrator,
  makeSetupLink,
  needsAdministrator,
  systemActor,
} from './modules/auth/index.js'
import { startWorker, type Worker } from './modules/deliveries/index.js'
import { startUpkeep, type Upkeep } from './modules/jobs/index.js'
import { serveMetrics, type MetricsServer } from './modules/metrics/index.js'
import { addSampleData } from './modules/sample-data/index.js'
import { ensureDefaults } from './modules/status-events/index.js'
import { openRuntime, StartError, type Runtime } from './runtime.js'
import { createSenders } from './senders.js'
import { upkeepTasks } from './upkeep.js'

// V8 comes to take the records of answers for long-lived and keeps them until a full collection;
// without that, what a request needs of the processor falls by a tenth to a third.
setFlagsFromString('--no-allocation-site-pretenuring')

const say = (line: string) => process.stdout.write(`${line}\n`)

async function start(config: Config, log: Logger): Promise<void> {
  const runtime = await openRuntime(config, log)
  const isWell = () => !running.stopping && !running.worker?.isStuck()
  const app = await createApp({ ...config, ...runtime, clock, log, isWell })
  const ctx = app.contextFor(systemActor)
  const upkeep = startUpkeep(ctx, upkeepTasks(ctx))
  const running: Running = { app, upkeep, runtime, log, drainSeconds: config.drainSeconds }
  stopOnSignal(running)
  if (config.metrics) {
    const shown = { ...ctx, worker: () => running.worker }
    running.metrics = await serveMetrics(shown, config.metrics)
  }
  await ensureDefaults(ctx)
  if (config.sampleData) await fill(app, runtime, log)
  if (config.worker) running.worker = await startWorker(ctx, createSenders(ctx))
  await app.http.listen({ port: config.port, host: config.host })
  say(`Waypost is ready at ${addressOf(config, app)}`)
  if (running.metrics) say(`Metrics are at ${running.metrics.url}`)
  await welcome(config, app, runtime)
}

/** What people type in: the real port where the settings left it to the system. */
function addressOf(config: Config, app: App): string {
  if (config.port !== 0) return config.publicUrl
  const { port } = app.http.server.address() as AddressInfo
  return `http://${config.host}:${port}`
}

/** Sample data for a Waypost that nobody has used yet. It can do without them. */
async function fill(app: App, { database }: Runtime, log: Logger): Promise<void> {
  if (!(await needsAdministrator(database))) return
  say('Adding sample data, as WAYPOST_SAMPLE_DATA is not off …')
  try {
    const count = await addSampleData(app.contextFor(systemActor))
    say(`There are ${count} orders of the last ninety days to explore.`)
  } catch (error) {
    log.error({ err: error }, 'sample data could not be added')
  }
}

/** The first administrator: from the settings, or by a link that only who reads this output knows. */
async function welcome(config: Config, app: App, { database }: Runtime): Promise<void> {
  if (config.firstAdministrator) {
    await ensureAdministrator(
      { database, clock },
      { name: 'Administrator', ...config.firstAdministrator },
    )
  }
  if (!(await needsAdministrator(database))) return
  const secret = await makeSetupLink({ database, clock })
  say('Nobody can sign in yet. Open this link within 24 hours to become the first administrator:')
  say(`  ${addressOf(config, app)}/setup?token=${secret}`)
}

/** What ends when the process does, in this order. */
interface Running {
  app: App
  upkeep: Upkeep
  runtime: Runtime
  log: Logger
  drainSeconds: number
  /** Only where this process sends updates. */
  worker?: Worker
  metrics?: MetricsServer
  /** Whether a signal said so. */
  stopping?: boolean
}

function stopOnSignal(running: Running): void {
  const { app, upkeep, runtime, log } = running
  const stop = () => {
    if (running.stopping) process.exit(1)
    running.stopping = true
    say('Stopping; a second signal stops at once.')
    // Meanwhile whoever sends requests here learns from /readyz that others are better.
    sleep(running.drainSeconds * 1_000)
      .then(() => Promise.all([app.close(), running.worker?.stop()]))
      .then(() => upkeep.stop())
      .then(() => running.metrics?.close())
      .then(() => runtime.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not stop cleanly')
          process.exit(1)
        },
      )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartError) return error.message
  const portTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (portTaken)
    return 'The port is taken by another program. Stop that program, or set PORT to another one.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  loadEnvFile()
  const config = readConfig(process.env)
  await start(config, createLogger(config.logLevel))
} catch (error) {
  process.stderr.write(`Waypost could not start.\n${explain(error)}\n`)
  process.exit(1)
}
