import { once } from 'node:events'
import { startWorker, type Worker } from '../modules/deliveries/index.js'
import { serveMetrics } from '../modules/metrics/index.js'
import { createSenders } from '../senders.js'
import { optional, UsageError, type Command } from './command.js'

const shortestLease = 2

/** Sends updates until it is told to stop, beside web processes that do or do not. */
export const workerCommand: Command = {
  name: 'worker',
  usage: '[--lease SECONDS]',
  summary: 'Send updates until SIGTERM or SIGINT',
  options: { lease: { type: 'string' } },
  async run(parts) {
    const lease = Number(optional(parts, 'lease') ?? 60)
    if (!(lease >= shortestLease))
      throw new UsageError(`--lease must be a number of seconds from ${shortestLease} up`)
    const { ctx, config, print } = parts
    const running: { worker?: Worker } = {}
    const shown = { ...ctx, worker: () => running.worker }
    const metrics = config.metrics && (await serveMetrics(shown, config.metrics))
    const worker = await startWorker(ctx, createSenders(ctx), { lease: lease * 1_000 })
    running.worker = worker
    print('Sending updates.')
    if (metrics) print(`Metrics are at ${metrics.url}`)
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    print('Stopping; a second signal stops at once.')
    await worker.stop()
    await metrics?.close()
    return 0
  },
}
