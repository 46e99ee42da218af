import type { Context } from '../../src/kernel/context.js'
import type { Queryable } from '../../src/kernel/database.js'
import { newId } from '../../src/kernel/uuid.js'
import { writeEntry } from '../../src/modules/records/index.js'

const wroteIt = 'Test'
let numbers = 0

/** An account of this manager, or of nobody. */
export async function insertAccount(
  on: Queryable,
  given: { name?: string; managerId?: string | null; labelId?: number | null } = {},
): Promise<string> {
  const id = newId()
  await on.query(`insert into account (id, name, manager_id, label_id) values ($1, $2, $3, $4)`, [
    id,
    given.name ?? `Account ${(numbers += 1)}`,
    given.managerId ?? null,
    given.labelId ?? null,
  ])
  return id
}

/** A contact of an account, a buyer. */
export async function insertContact(on: Queryable, accountId: string): Promise<string> {
  const id = newId()
  await on.query(
    `insert into account_contact (id, account_id, name, role, created_at) values ($1, $2, $3, 'BUYER', now())`,
    [id, accountId, `Contact ${(numbers += 1)}`],
  )
  return id
}

/** What a test says about a quote; the rest is made up. */
export interface GivenQuote {
  accountId?: string | null
  labelId?: number | null
  expiresAt?: Date | null
  acceptedAt?: Date | null
  orderId?: string | null
  createdAt?: Date
}

/** A quote without lines. */
export async function insertQuote(on: Queryable, given: GivenQuote = {}): Promise<string> {
  const id = newId()
  await on.query(
    `insert into quote (id, number, account_id, currency, label_id, expires_at, expires_on, accepted_at, order_id,
       created_by, created_at, updated_at)
     values ($1, $2, $3, 'USD', $4, $5, ($5::timestamptz at time zone 'UTC')::date, $6, $7, $8, $9, $9)`,
    [
      id,
      `Q-${(numbers += 1)}`,
      given.accountId ?? null,
      given.labelId ?? null,
      given.expiresAt ?? null,
      given.acceptedAt ?? null,
      given.orderId ?? null,
      wroteIt,
      given.createdAt ?? new Date(),
    ],
  )
  return id
}

/** What a test says about an order request; the rest is made up. */
export interface GivenRequest {
  accountId: string
  buyerId: string
  state: 'DRAFT' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'CANCELED'
  labelId?: number | null
  submittedAt?: Date | null
  decidedAt?: Date | null
}

/** An order request without lines. */
export async function insertRequest(on: Queryable, given: GivenRequest): Promise<string> {
  const id = newId()
  await on.query(
    `insert into order_request (id, number, account_id, buyer_id, currency, state, label_id, round, last_level,
       current_level, submitted_at, decided_at, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, 'USD', $5, $6, 1, 1, case when $5 = 'PENDING' then 1 end, $7, $8, $9, now(), now())`,
    [
      id,
      `R-${(numbers += 1)}`,
      given.accountId,
      given.buyerId,
      given.state,
      given.labelId ?? null,
      given.submittedAt ?? null,
      given.decidedAt ?? null,
      wroteIt,
    ],
  )
  return id
}

/** Writes that a quote of nobody's account was made, and queues what endpoints are told of it. */
export const tellOfQuote = (ctx: Context, quoteId: string): Promise<string> =>
  writeEntry(ctx.database, ctx, ctx.configuration.current(), {
    subject: 'QUOTE',
    subjectId: quoteId,
    accountId: null,
    kind: 'CREATED',
    sequence: 1,
    operation: 'quoteCreate',
    leaving: { id: quoteId },
  })
