import type { Context } from '../kernel/context.js'
import { listDestinations, resendMany, type Destination } from '../modules/deliveries/index.js'
import { optional, required, UsageError, type Command, type CommandParts } from './command.js'
import { orUsageError } from './csv-file.js'

/** Sends updates to a destination again, such as after it lost them. */
export const outboxReplayCommand: Command = {
  name: 'outbox-replay',
  usage: '--destination ID|NAME [--from TIME] [--to TIME] [--per-second N] [--dry-run]',
  summary: 'Send what arrived or failed at a destination again, with the same ids',
  options: {
    destination: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'per-second': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(parts) {
    const { id, name } = await destinationOf(parts.ctx, required(parts, 'destination'))
    const dryRun = parts.options['dry-run'] === true
    const filter = { destinationId: String(id), from: time(parts, 'from'), to: time(parts, 'to') }
    const { preview, run } = await orUsageError(() =>
      resendMany(parts.ctx, { filter, perSecond: perSecondOf(parts), dryRun }),
    )
    const { count, oldestAt, newestAt, omissions, seconds } = preview
    const verb = dryRun ? 'would be sent' : 'are sent'
    parts.print(`${count} updates ${verb} to ${name} again, over ${seconds} seconds.`)
    if (oldestAt && newestAt)
      parts.print(`They were queued from ${oldestAt.toISOString()} to ${newestAt.toISOString()}.`)
    for (const omission of omissions) parts.print(`Left out: ${omission.count} ${omission.code}`)
    if (run) parts.print(`Run ${run.id}`)
    return 0
  },
}

async function destinationOf(ctx: Context, given: string): Promise<Destination> {
  const all = await listDestinations(ctx)
  const found = all.filter(({ id, name }) => String(id) === given || name === given)
  const [one] = found
  if (one && found.length === 1) return one
  const known = all.map(({ id, kind, name }) => `${id} ${name} (${kind})`).join(', ')
  throw new UsageError(
    `${found.length === 0 ? 'Nothing' : 'More than one'} is called ${given}; there are: ${known}`,
  )
}

function time(parts: CommandParts, option: string): Date | null {
  const text = optional(parts, option)
  if (text === undefined) return null
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime()))
    throw new UsageError(`--${option} is a time such as 2026-03-02T09:30:00Z`)
  return moment
}

function perSecondOf(parts: CommandParts): number {
  const number = Number(optional(parts, 'per-second') ?? '10')
  if (!Number.isInteger(number)) throw new UsageError('--per-second is a whole number')
  return number
}
