import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { CONFIGURATION_CHANNEL } from './configuration-cache.js'
import { documentOf } from './configuration-document.js'
import { configurationFrom } from './read-configuration.js'
import { insertRevision } from './revision.sql.js'
import { presentTemplates, type RevisionRecord } from './revision.queries.js'

/**
 * The transaction-level advisory lock between publishing and events: a publication takes it
 * exclusively, everything that acts under a configuration takes it shared.
 */
export const CONFIGURATION_LOCK = 5_779_201

/** Waits until no publication is under way, and holds off the next one until the transaction ends. */
export async function holdConfiguration(tx: Queryable): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared($1)', [CONFIGURATION_LOCK])
}

/** The configuration in force, read in a transaction that holds it. */
export async function presentConfiguration(
  tx: Queryable,
  ctx: Pick<Context, 'configuration'>,
): Promise<Configuration> {
  const [row] = await tx.query<{ revision: number }>(
    'select coalesce(max(revision), 0)::integer as revision from configuration_revision',
  )
  return ctx.configuration.atLeast(row?.revision ?? 0, tx)
}

/** The parts of a context that a publication needs; the first start has no request. */
export type PublishingContext = Pick<Context, 'actor' | 'database' | 'configuration' | 'clock'>

/** What is published, by which deed. */
export interface Publication {
  /** The operation as the audit trail names it, such as `labelArchive`. */
  operation: string
  /** Kept with the revision, for whoever reads the list of revisions. */
  comment: string
  /** The revision that the author looked at; another one by now is a VERSION_CONFLICT. */
  expectedRevision?: number
  /** Does everything and takes it back: the answer is that of the real run. */
  dryRun?: boolean
}

/** What the work of a publication answers: its result, and what the audit trail says of it. */
export interface PublicationWork<Result> {
  result: Result
  subjectType: string
  subjectId: string | number
  data?: Record<string, unknown>
}

/** The result of the work under the configuration that it made. */
export interface Published<Result> {
  result: Result
  /** In a dry run the configuration as it would be, under the revision that it would get. */
  configuration: Configuration
  /** Number, author, moment and comment; of a dry run too. */
  revision: RevisionRecord
  applied: boolean
}

/**
 * Changes the configuration: the only way to write labels, flags, order, rules, transitions,
 * channels, appearances, e-mail templates and settings. Under the exclusive lock it runs `work` in one transaction, keeps the
 * whole document as the next revision, writes the audit row, and tells every process on commit.
 * @throws Refusal when the expected revision is not the present one, or whatever `work` throws;
 * nothing is applied then
 */
export async function publishConfiguration<Result>(
  ctx: PublishingContext,
  publication: Publication,
  work: (tx: Queryable, before: Configuration) => Promise<PublicationWork<Result>>,
): Promise<Published<Result>> {
  const run = (tx: Queryable) => publishIn(tx, ctx, publication, work)
  if (publication.dryRun) return takeBack(ctx, run)
  const published = await ctx.database.transaction(run)
  const configuration = await ctx.configuration.atLeast(published.configuration.revision)
  return { ...published, configuration, applied: true }
}

async function publishIn<Result>(
  tx: Queryable,
  ctx: PublishingContext,
  publication: Publication,
  work: (tx: Queryable, before: Configuration) => Promise<PublicationWork<Result>>,
): Promise<Published<Result>> {
  await tx.query('select pg_advisory_xact_lock($1)', [CONFIGURATION_LOCK])
  const before = await configurationFrom(tx)
  checkRevision(before, publication.expectedRevision)
  const { result, ...subject } = await work(tx, before)
  const revision = revisionBy(ctx, before.revision + 1, publication.comment)
  const configuration = { ...(await configurationFrom(tx)), revision: revision.revision }
  await tx.rows(insertRevision, [
    JSON.stringify(revision),
    JSON.stringify(documentOf(configuration, await presentTemplates(tx))),
  ])
  await recordAudit(tx, ctx.actor, ctx.clock, {
    operation: publication.operation,
    subjectType: subject.subjectType,
    subjectId: String(subject.subjectId),
    data: { ...subject.data, revision: revision.revision },
  })
  await tx.query('select pg_notify($1, $2)', [CONFIGURATION_CHANNEL, String(revision.revision)])
  return { result, configuration, revision, applied: false }
}

const revisionBy = (
  { actor, clock }: PublishingContext,
  revision: number,
  comment: string,
): RevisionRecord => ({
  revision,
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  comment,
  at: clock.now().toISOString(),
})

function checkRevision(before: Configuration, expected: number | undefined): void {
  if (expected === undefined || expected === before.revision) return
  throw new Refusal(
    userError('VERSION_CONFLICT', ['expectedRevision'], { expected, actual: before.revision }),
  )
}

/** Rolls a dry run back. */
class TakenBack extends Error {}

async function takeBack<Result>(
  ctx: PublishingContext,
  run: (tx: Queryable) => Promise<Published<Result>>,
): Promise<Published<Result>> {
  let answer: Published<Result> | undefined
  try {
    await ctx.database.transaction(async (tx) => {
      answer = await run(tx)
      throw new TakenBack()
    })
  } catch (error) {
    if (error instanceof TakenBack && answer) return answer
    throw error
  }
  throw new Error('A dry run was not taken back')
}
