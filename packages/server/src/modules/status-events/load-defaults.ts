import type { StatusEventKey } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'
import { orRefusal } from '../../kernel/refusal.js'
import { insertLabels } from '../labels/index.js'
import {
  currentRevision,
  publishConfiguration,
  type PublishingContext,
  type RevisionRecord,
} from '../revisions/index.js'
import {
  compareDefaults,
  type DefaultsComparison,
  type DefaultsEntryRecord,
} from './compare-defaults.js'
import { writeRules } from './write-rules.js'

/** What loading the defaults did, or would do. */
export interface LoadedDefaults {
  applied: boolean
  entries: DefaultsEntryRecord[]
  /** How many labels and rules were missing. */
  created: number
  configuration: Configuration
  /** The revision with them; of a dry run the one that it would make. */
  revision: RevisionRecord
}

const comment = 'Default labels and rules'

/**
 * Merges the default labels and rules into the configuration: creates what is missing and
 * overwrites nothing. Where nothing is missing no revision is made.
 */
export async function loadDefaults(
  ctx: PublishingContext,
  { dryRun }: { dryRun: boolean },
): Promise<LoadedDefaults> {
  const configuration = await ctx.configuration.refresh()
  const comparison = compareDefaults(configuration, await storedRules(ctx.database))
  if (createdBy(comparison) === 0) {
    const revision = await currentRevision(ctx.database)
    return { applied: false, entries: comparison.entries, created: 0, configuration, revision }
  }
  const published = await publishConfiguration(
    ctx,
    { operation: 'defaultsLoad', comment, dryRun },
    (tx, before) => mergeDefaults(tx, before),
  )
  return {
    applied: published.applied,
    entries: published.result.entries,
    created: createdBy(published.result),
    configuration: published.configuration,
    revision: published.revision,
  }
}

/**
 * Publishes the defaults as revision 1 of a database that has no configuration yet; otherwise does
 * nothing. Processes that start together agree on one of them.
 */
export async function ensureDefaults(ctx: PublishingContext): Promise<void> {
  const { revision } = await ctx.configuration.refresh()
  if (revision > 0) return
  await orRefusal(
    async () => {
      await publishConfiguration(
        ctx,
        { operation: 'defaultsLoad', comment, expectedRevision: 0 },
        (tx, before) => mergeDefaults(tx, before),
      )
    },
    async () => {
      await ctx.configuration.atLeast(1)
    },
  )
}

async function mergeDefaults(tx: Queryable, before: Configuration) {
  const comparison = compareDefaults(before, await storedRules(tx))
  await insertLabels(tx, comparison.labels)
  await writeRules(tx, comparison.rules)
  return {
    result: comparison,
    subjectType: 'CONFIGURATION',
    subjectId: 'defaults',
    data: {
      labels: comparison.labels.map(({ code }) => code),
      rules: comparison.rules.map(({ event }) => event),
    },
  }
}

const createdBy = ({ labels, rules }: DefaultsComparison): number => labels.length + rules.length

async function storedRules(queryable: Queryable): Promise<Set<StatusEventKey>> {
  const rows = await queryable.query<{ event: StatusEventKey }>('select event from status_rule')
  return new Set(rows.map(({ event }) => event))
}
