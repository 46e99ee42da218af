import { once } from 'node:events'
import { startWorker } from '../modules/deliveries/index.js'
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
    const { ctx, print } = parts
    const worker = await startWorker(ctx, createSenders(ctx), { lease: lease * 1_000 })
    print('Sending updates.')
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    print('Stopping; a second signal stops at once.')
    await worker.stop()
    return 0
  },
}
