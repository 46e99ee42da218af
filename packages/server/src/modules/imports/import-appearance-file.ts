import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { AppError } from '../../kernel/errors.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { keepLogo, keptLogos, writeBranding, writeLogo, type Logo } from '../branding/index.js'
import { templateProblems, writeTemplate, type TemplatePurpose } from '../emails/index.js'
import {
  presentTemplates,
  publishConfiguration,
  revisionDocument,
  type TemplateDocument,
} from '../revisions/index.js'
import { appearanceAsJson, type Documents } from './appearance-file.js'
import type { AppearanceRestoreInput } from './appearance-restore.inputs.js'
import { commentOf, type ConfigurationFileInput } from './configuration-file.inputs.js'
import type { ConfigurationFileReport } from './configuration-file.types.js'
import { planAppearance, type AppearancePlan, type Overwrite } from './plan-appearance.js'
import type { Problem } from './problem.js'
import { readAppearanceFile } from './read-appearance-file.js'

/**
 * Appearances and e-mail templates as a file, as they are or as a revision kept them.
 * @throws Refusal NOT_FOUND for a revision that kept none; AppError FORBIDDEN
 */
export async function exportAppearance(ctx: Context, revision: number | null): Promise<string> {
  demandAll(ctx)
  const configuration = ctx.configuration.current()
  const documents = revision === null ? await present(ctx) : await keptBy(ctx, revision)
  const digests = documents.appearances.flatMap(({ logoDigest }) => logoDigest ?? [])
  return appearanceAsJson(configuration, documents, await keptLogos(ctx.database, digests))
}

/**
 * Takes in a file of appearances and e-mail templates. What is missing is created; what differs is
 * changed where `overwrite` names its key. All or nothing: with a problem in any entry nothing is
 * written.
 * @throws Refusal VERSION_CONFLICT, or INVALID_INPUT for a comment that is too long; AppError FORBIDDEN
 */
export async function importAppearanceFile(
  ctx: Context,
  input: ConfigurationFileInput,
): Promise<ConfigurationFileReport> {
  demandAll(ctx)
  const comment = commentOf(input, 'Appearance and e-mail templates from a file')
  const configuration = await ctx.configuration.refresh()
  const { logos, problems, ...wanted } = readAppearanceFile(input.content, configuration)
  const faults = problems.length > 0 ? problems : await liquidProblems(ctx, wanted)
  return take(ctx, {
    ...{ operation: 'appearanceImport', comment, wanted, logos, problems: faults },
    ...{ overwrite: input.overwrite, dryRun: input.dryRun },
    expectedRevision: input.expectedRevision ?? undefined,
  })
}

/**
 * Makes appearances and e-mail templates what they were at a revision; what came since goes.
 * @throws Refusal NOT_FOUND for a revision that kept none, or VERSION_CONFLICT; AppError FORBIDDEN
 */
export async function restoreAppearance(
  ctx: Context,
  { revision, expectedRevision, dryRun }: AppearanceRestoreInput,
): Promise<ConfigurationFileReport> {
  demandAll(ctx)
  const { channels, labels } = await ctx.configuration.refresh()
  const kept = await keptBy(ctx, revision)
  // What a revision said of channels and labels that are gone has no place any more.
  const wanted = {
    appearances: kept.appearances.filter(({ channelId: id }) => id === null || channels.has(id)),
    templates: kept.templates.filter(({ labelId: id }) => id === null || labels.has(id)),
  }
  return take(ctx, {
    ...{ operation: 'appearanceRestore', comment: `Appearance as in revision ${revision}` },
    ...{ wanted, logos: [], problems: [], overwrite: 'RESTORE', dryRun, expectedRevision },
  })
}

/** Whoever reads or writes all of it may write each of it, and is bound to no channel. */
function demandAll({ actor }: Context): void {
  const missing = (['branding.write', 'templates.write'] as const).find(
    (permission) => !actor.permissions.has(permission),
  )
  if (missing) throw new AppError('FORBIDDEN', `This needs the permission ${missing}.`)
  if (actor.channelId !== null) throw new AppError('FORBIDDEN', 'A token of one channel cannot.')
}

async function present({ database, configuration }: Context): Promise<Documents> {
  const appearances = [...configuration.current().brandings.values()]
  return {
    appearances: appearances.map(({ version: _, ...said }) => said),
    templates: await presentTemplates(database),
  }
}

async function keptBy({ database }: Context, revision: number): Promise<Documents> {
  const { appearances, templates } = (await revisionDocument(database, revision)) ?? {}
  if (!appearances || !templates) throw new Refusal(userError('NOT_FOUND', ['revision']))
  return { appearances, templates }
}

/** What is wrong with the Liquid of templates, at their entries. */
async function liquidProblems(
  { liquid }: Context,
  { appearances, templates }: Documents,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [place, template] of templates.entries()) {
    const found = await templateProblems(liquid, { ...checkOf(template), words: template })
    const line = appearances.length + place + 1
    for (const { field, line: own, column, message } of found)
      problems.push({
        ...{ line, field: field.toLowerCase(), code: 'INVALID_INPUT' },
        message: `Line ${own}, character ${column}: ${message}`,
      })
  }
  return problems
}

const checkOf = ({ purpose, language }: TemplateDocument) => ({
  // What was read from a file or a revision has a purpose that there is.
  purpose: purpose as TemplatePurpose,
  language,
})

interface Taking {
  operation: string
  comment: string
  wanted: Documents
  logos: readonly Logo[]
  problems: readonly Problem[]
  overwrite: Overwrite
  expectedRevision: number | undefined
  dryRun: boolean
}

async function take(ctx: Context, taking: Taking): Promise<ConfigurationFileReport> {
  const { wanted, problems, overwrite, operation, comment, expectedRevision, dryRun } = taking
  const planNow = async (on: Queryable, configuration = ctx.configuration.current()) =>
    planAppearance(wanted, { configuration, templates: await presentTemplates(on) }, overwrite)
  const plan = await planNow(ctx.database)
  const isIdle = !plan.entries.some(({ written }) => written)
  if (problems.length > 0 || isIdle) {
    const applied = problems.length === 0 && !dryRun
    const shown = problems.length > 0 ? { ...plan, entries: [] } : plan
    return reportOf(shown, { problems, applied, revision: ctx.configuration.current().revision })
  }
  const publication = { operation, comment, expectedRevision, dryRun }
  const published = await publishConfiguration(ctx, publication, async (tx, before) => {
    const now = await planNow(tx, before)
    await write(tx, now, taking.logos, ctx.clock.now())
    const keys = now.entries.filter(({ written }) => written).map(({ key }) => key)
    const subject = { subjectType: 'CONFIGURATION', subjectId: 'appearance' }
    return { result: now, ...subject, data: { keys } }
  })
  const { applied, revision } = published
  const inForce = applied ? revision.revision : revision.revision - 1
  return reportOf(published.result, { problems, applied, revision: inForce })
}

async function write(
  tx: Queryable,
  { appearances, templates, removed }: AppearancePlan,
  logos: readonly Logo[],
  now: Date,
): Promise<void> {
  for (const logo of logos) await keepLogo(tx, logo)
  for (const appearance of appearances) {
    await writeBranding(tx, appearance)
    await writeLogo(tx, appearance.channelId, appearance.logoDigest)
  }
  for (const template of templates)
    await writeTemplate(tx, { ...template, ...checkOf(template) }, now)
  for (const { purpose, event, labelId, language } of removed)
    await tx.query(
      `delete from email_template where purpose = $1 and event is not distinct from $2
         and label_id is not distinct from $3::integer and language = $4`,
      [purpose, event, labelId, language],
    )
}

function reportOf(
  { entries }: AppearancePlan,
  { problems, ...more }: { problems: readonly Problem[]; applied: boolean; revision: number },
): ConfigurationFileReport {
  const count = (differences: readonly string[]) =>
    entries.filter(({ difference, written }) => written && differences.includes(difference)).length
  return {
    ...more,
    ...{ rows: entries.length, entries, columns: [], fields: [], missing: [] },
    issues: problems.map(({ field, ...problem }) => ({ ...problem, column: field ?? null })),
    created: count(['NEW']),
    changed: count(['DIFFERENT', 'GONE']),
  }
}
