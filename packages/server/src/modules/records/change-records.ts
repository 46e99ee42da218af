import type { Configuration } from '../../kernel/configuration.js'
import { callerOf, type Context } from '../../kernel/context.js'
import { violatedUnique, wasInTheWay } from '../../kernel/database-errors.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { inputDigest } from '../../kernel/input-digest.js'
import { orRefusal, Refusal, refuseIfAny, type RefusalReason } from '../../kernel/refusal.js'
import { characterCount } from '../../kernel/text.js'
import { untilSettled } from '../../kernel/until-settled.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { holdConfiguration, presentConfiguration } from '../revisions/index.js'

/** What every mutation of a record may be given. */
export interface RecordInput {
  expectedVersion?: number | null
  idempotencyKey?: string | null
  dryRun?: boolean | null
  note?: string | null
  reason?: string | null
}

/** One call that is to change records. */
export interface RecordDeed<Answer, Done = string[]> {
  /** The mutation, for idempotency. */
  operation: string
  input: RecordInput
  /**
   * Locks, decides and writes. Answers what is kept with the idempotency key as JSON, usually the ids
   * of what it changed.
   * @throws Refusal where the business says no: nothing of it is kept then
   */
  work(tx: Queryable, configuration: Configuration): Promise<Done>
  /** Reads what is answered, for a repeated key too; within the transaction. */
  read(on: Queryable, done: Done): Promise<Answer>
}

/** What a mutation of records answers. */
export interface RecordOutcome<Answer> {
  /** False for a refusal and for a dry run. */
  applied: boolean
  /** Null for a refusal. */
  answer: Answer | null
  userErrors: RefusalReason[]
}

const findKey: Statement = {
  name: 'records.find_key',
  text: 'select digest, answer from idempotency_key where caller = $1 and key = $2',
}

const keepKey: Statement = {
  name: 'records.keep_key',
  text: `insert into idempotency_key (caller, key, digest, answer, created_at)
    values ($1, $2, $3, $4, $5)`,
}

/** Takes a dry run's transaction back, with what it would have answered. */
class DryRunEnd extends Error {
  constructor(readonly answer: unknown) {
    super('A dry run has come to its end')
  }
}

/**
 * Carries a deed out in one transaction, under the configuration in force. A repeated idempotency
 * key answers the records as they are now; a dry run does everything and takes it back. What two
 * calls stood in each other's way for is tried again.
 */
export const changeRecords = <Answer, Done = string[]>(
  ctx: Context,
  deed: RecordDeed<Answer, Done>,
): Promise<RecordOutcome<Answer>> =>
  orRefusal<RecordOutcome<Answer>>(
    async () => {
      const attempt = () => attemptDeed(ctx, deed)
      return untilSettled(attempt, attempt, mayGoBetter)
    },
    (userErrors) => ({ applied: false, answer: null, userErrors }),
  )

async function attemptDeed<Answer, Done>(
  ctx: Context,
  deed: RecordDeed<Answer, Done>,
): Promise<RecordOutcome<Answer>> {
  try {
    const answer = await ctx.database.transaction((tx) => inTransaction(tx, ctx, deed))
    return { applied: true, answer, userErrors: [] }
  } catch (error) {
    if (!(error instanceof DryRunEnd)) throw error
    return { applied: false, answer: error.answer as Answer, userErrors: [] }
  }
}

async function inTransaction<Answer, Done>(
  tx: Queryable,
  ctx: Context,
  { operation, input, work, read }: RecordDeed<Answer, Done>,
): Promise<Answer> {
  refuseIfAny(mannerErrors(input))
  await holdConfiguration(tx)
  const known = await answeredBefore<Done>(tx, ctx, { operation, input })
  if (known) return read(tx, known.done)
  const done = await work(tx, await presentConfiguration(tx, ctx))
  const answer = await read(tx, done)
  if (input.dryRun) throw new DryRunEnd(answer)
  await keepAnswer(tx, ctx, { operation, input }, done)
  return answer
}

type Call = Pick<RecordDeed<unknown>, 'operation' | 'input'>

/** Keeps what was done with the key of the call that did it, if it came with one. */
export async function keepAnswer(
  tx: Queryable,
  ctx: Context,
  { operation, input }: Call,
  done: unknown,
): Promise<void> {
  if (input.idempotencyKey == null) return
  await tx.rows(keepKey, [
    callerOf(ctx.actor),
    input.idempotencyKey,
    inputDigest(operation, input),
    JSON.stringify({ done }),
    ctx.clock.now(),
  ])
}

/**
 * What the same call did when it came with its key before; null where it did not, and for a dry run.
 * @throws Refusal IDEMPOTENCY_MISMATCH when the key came with something else
 */
export async function answeredBefore<Done>(
  tx: Queryable,
  { actor }: Context,
  { operation, input }: Call,
): Promise<{ done: Done } | null> {
  const { idempotencyKey, dryRun } = input
  if (idempotencyKey == null || dryRun) return null
  const [known] = await tx.rows<{ digest: string; answer: { done?: Done } }>(findKey, [
    callerOf(actor),
    idempotencyKey,
  ])
  if (!known) return null
  const { done } = known.answer
  if (known.digest !== inputDigest(operation, input) || done === undefined)
    throw new Refusal(userError('IDEMPOTENCY_MISMATCH', ['idempotencyKey']))
  return { done }
}

const longestNote = 2_000
const longestReason = 1_000

/** What is wrong with the part of an input that all changes share. */
export const mannerErrors = ({ idempotencyKey, note, reason }: RecordInput): RefusalReason[] => [
  ...(idempotencyKey == null || /^[\x21-\x7e]{1,255}$/.test(idempotencyKey)
    ? []
    : [invalidInput(['idempotencyKey'], 'A key is 1 to 255 visible ASCII characters.')]),
  ...tooLong('note', note, longestNote),
  ...tooLong('reason', reason, longestReason),
]

const tooLong = (field: string, text: string | null | undefined, longest: number) =>
  characterCount(text ?? '') <= longest
    ? []
    : [invalidInput([field], `At most ${longest} characters fit here.`)]

const mayGoBetter = (error: unknown): boolean =>
  wasInTheWay(error) || violatedUnique(error) === 'idempotency_key_pkey'

/** Refuses a record that has changed since the version that was expected, where one was. */
export function refuseOtherVersion(actual: number, { expectedVersion }: RecordInput): void {
  if (expectedVersion == null || expectedVersion === actual) return
  throw new Refusal(
    userError('VERSION_CONFLICT', ['expectedVersion'], { expected: expectedVersion, actual }),
  )
}
