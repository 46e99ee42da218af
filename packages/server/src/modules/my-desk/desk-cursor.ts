import { callerOf, type Context } from '../../kernel/context.js'
import { codeOf } from '../../kernel/database-errors.js'
import type { Statement } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { decodeCursor, encodeCursor } from '../../kernel/pagination.js'

/** Up to where somebody has looked: what the snapshot of that moment did not see is new. */
export interface DeskCursor {
  /** A `pg_snapshot`. */
  seen: string
  lookedAt: Date
}

/** Who comes for the first time starts here and now. */
const readCursor: Statement = {
  name: 'desk.cursor',
  text: `with known as (
      select seen, looked_at from desk_cursor where caller = $1
    ), made as (
      insert into desk_cursor (caller, seen, looked_at)
      select $1, pg_current_snapshot(), $2 where not exists (select 1 from known)
      on conflict (caller) do nothing
    )
    select coalesce(k.seen, pg_current_snapshot())::text as seen, coalesce(k.looked_at, $2) as "lookedAt"
    from (select 1) one left join known k on true`,
}

// A position of another server, or of what this one was restored from, would hide all that comes.
const moveCursor: Statement = {
  name: 'desk.move_cursor',
  text: `insert into desk_cursor (caller, seen, looked_at)
    select $1, $2::pg_snapshot, $3
    where pg_snapshot_xmax($2::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
    on conflict (caller) do update set seen = excluded.seen, looked_at = excluded.looked_at
    returning seen::text as seen, looked_at as "lookedAt"`,
}

/** Up to where the caller has looked. */
export async function deskCursor(ctx: Context): Promise<DeskCursor> {
  const values = [callerOf(ctx.actor), ctx.clock.now()]
  const [cursor] = await ctx.database.rows<DeskCursor>(readCursor, values)
  if (!cursor) throw new Error('The desk has no cursor')
  return cursor
}

/**
 * Moves the caller's cursor, forwards or back.
 * @throws AppError BAD_USER_INPUT for what is no position of a desk
 */
export async function moveDeskCursor(ctx: Context, position: string): Promise<DeskCursor> {
  const path = ['input', 'position']
  const { seen, lookedAt } = cursorAt(position)
  const values = [callerOf(ctx.actor), seen, lookedAt]
  const [cursor] = await orBadPosition(path, () =>
    ctx.database.rows<DeskCursor>(moveCursor, values),
  )
  if (!cursor) throw badPosition(path)
  return cursor
}

const badPosition = (path: string[]) =>
  new AppError('BAD_USER_INPUT', 'This position is not one of this desk.', { path })

/**
 * Runs what is given a snapshot by a caller; only PostgreSQL says whether it is one.
 * @throws AppError BAD_USER_INPUT when it is none
 */
export async function orBadPosition<Answer>(
  path: string[],
  read: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await read()
  } catch (error) {
    throw codeOf(error) === unreadable ? badPosition(path) : error
  }
}

const unreadable = '22P02'
const isDesk = (value: unknown) => value === 'D'
const isMoment = (value: unknown) =>
  Number.isSafeInteger(value) && !Number.isNaN(new Date(Number(value)).getTime())

/** Whether a text has the form of a snapshot. */
export const isSnapshot = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{1,18}:\d{1,18}:[\d,]*$/.test(value)

/** A cursor as the API hands it out. */
export const positionOf = ({ seen, lookedAt }: DeskCursor): string =>
  encodeCursor(['D', seen, lookedAt.getTime()])

function cursorAt(position: string): DeskCursor {
  const [, seen, moment] = decodeCursor(position, [isDesk, isSnapshot, isMoment])
  return { seen: String(seen), lookedAt: new Date(Number(moment)) }
}
