import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { newId } from '../../kernel/uuid.js'
import type { Scene } from './event-spec.js'

const nextNumbers: Statement = {
  name: 'status_events.next_order_numbers',
  text: `select nextval('order_number_seq')::text as number from generate_series(1, $1::integer)`,
}

/** So many new order numbers. A number that an action then does not use stays unused. */
export async function takeNumbers(db: Queryable, count: number): Promise<string[]> {
  const rows = await db.rows<{ number: string }>(nextNumbers, [count])
  return rows.map(({ number }) => number)
}

/**
 * Decides with a number for each order that is made. Only a decision knows whether it makes any, so
 * that it is made once without numbers, and again with those that it asked for. A dry run takes none.
 */
export async function withNumbers<T>(
  db: Queryable,
  dryRun: boolean,
  decide: (newNumber: () => string) => T,
): Promise<T> {
  let asked = 0
  const decided = decide(() => {
    asked += 1
    return ''
  })
  if (dryRun || asked === 0) return decided
  const numbers = await takeNumbers(db, asked)
  return decide(() => numbers.shift() ?? '')
}

/** The scene of an action that begins now. */
export async function sceneOf(
  ctx: Context,
  db: Queryable,
  configuration: Configuration,
  options: { force: boolean },
  takesNumber: boolean,
): Promise<Omit<Scene, 'entryId'>> {
  const now = ctx.clock.now()
  const [newNumber = ''] = takesNumber ? await takeNumbers(db, 1) : []
  return {
    now: now.toISOString(),
    today: dayIn(configuration.business.timeZone, now),
    actorName: ctx.actor.name,
    configuration,
    force: options.force,
    undoing: false,
    newId: () => newId(now.getTime()),
    newNumber: () => newNumber,
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in a time zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string, moment: Date): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format.format(moment)
}
