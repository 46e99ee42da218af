import { randomBytes } from 'node:crypto'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { makeSigningSecret } from '../../kernel/webhook-signature.js'
import { recordAudit } from '../audit/index.js'
import { findLab, sealLabSecret, type LabAnswer, type LabRow } from './lab.js'

type LabContext = Pick<Context, 'actor' | 'database' | 'clock' | 'sealer'>

const mostLabs = 20
const livesFor = 24 * 60 * 60_000
const longestWait = 60

/**
 * Makes a receiver that lives for a day.
 * @throws Refusal LIMIT_REACHED
 */
export function createLab(ctx: LabContext): Promise<LabRow> {
  return ctx.database.transaction(async (tx) => {
    await forgetLabs(tx, ctx.clock.now())
    // So that two at the same time count each other.
    await tx.query('lock table webhook_lab in share row exclusive mode')
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
      'select count(*)::integer as count from webhook_lab',
    )
    if (count >= mostLabs) throw new Refusal(userError('LIMIT_REACHED', null, { most: mostLabs }))
    const id = await insertLab(tx, ctx)
    await audit(tx, ctx, 'labCreate', id)
    return present(await findLab(tx, id, ctx.clock.now()))
  })
}

async function insertLab(tx: Queryable, { clock, sealer }: LabContext): Promise<number> {
  const now = clock.now()
  const path = randomBytes(32).toString('base64url')
  const [row] = await tx.query<{ id: number }>(
    `insert into webhook_lab (path, secret, created_at, expires_at) values ($1, $2, $3, $4)
     returning id`,
    [
      path,
      sealLabSecret(sealer, path, makeSigningSecret()),
      now,
      new Date(now.getTime() + livesFor),
    ],
  )
  return row?.id ?? 0
}

/** How a lab is to answer from now on. */
export interface LabAnswerWish {
  id: number
  answer: LabAnswer
  /** Until a late answer, or that a next try is to wait; as before when omitted. */
  seconds?: number | null
}

/**
 * Changes what a lab answers.
 * @throws Refusal NOT_FOUND or INVALID_INPUT
 */
export function answerLab(ctx: LabContext, { id, answer, seconds }: LabAnswerWish) {
  if (seconds != null && (seconds < 1 || seconds > longestWait))
    throw new Refusal(invalidInput(['seconds'], `From 1 to ${longestWait} seconds.`))
  return ctx.database.transaction(async (tx) => {
    await tx.query(
      `update webhook_lab set answer = $2, seconds = coalesce($3, seconds) where id = $1`,
      [id, answer, seconds ?? null],
    )
    await audit(tx, ctx, 'labAnswer', id, { answer })
    return present(await findLab(tx, id, ctx.clock.now()))
  })
}

/**
 * Ends a lab with all that arrived there.
 * @throws Refusal NOT_FOUND
 */
export function deleteLab(ctx: LabContext, id: number): Promise<number> {
  return ctx.database.transaction(async (tx) => {
    const deleted = await tx.query('delete from webhook_lab where id = $1 returning id', [id])
    if (deleted.length === 0) throw new Refusal(userError('NOT_FOUND', ['id']))
    await audit(tx, ctx, 'labDelete', id)
    return id
  })
}

/** Removes labs that have ended; there are too few to do it in parts. */
export async function forgetLabs(db: Queryable, now: Date): Promise<boolean> {
  await db.query('delete from webhook_lab where expires_at <= $1', [now])
  return false
}

function present(lab: LabRow | null): LabRow {
  if (!lab) throw new Refusal(userError('NOT_FOUND', ['id']))
  return lab
}

const audit = (
  tx: Queryable,
  { actor, clock }: LabContext,
  operation: string,
  id: number,
  data: Record<string, unknown> = {},
) =>
  recordAudit(tx, actor, clock, {
    operation,
    subjectType: 'WEBHOOK_LAB',
    subjectId: String(id),
    data,
  })
