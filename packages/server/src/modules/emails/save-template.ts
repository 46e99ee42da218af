import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { newId } from '../../kernel/uuid.js'
import { publishConfiguration } from '../revisions/index.js'
import { templateProblems } from './check-template.js'
import type { TemplateProblem } from './liquid-problems.js'
import type { TemplateRecord } from './template-choice.js'
import { placeId, placeOfId, type TemplatePlace, type TemplateWords } from './template-place.js'
import { shippedTemplate } from './template-shipped.js'
import { templateColumns } from './template.sql.js'

/** The parts of a context that a write of a template needs. */
export type TemplateContext = Pick<
  Context,
  'actor' | 'clock' | 'configuration' | 'database' | 'liquid'
>

/** A template to keep. */
export interface TemplateToSave extends TemplatePlace, TemplateWords {
  /** 0 where there is none of one's own yet. */
  expectedVersion: number
  dryRun: boolean
}

/** What became of it: kept, or what is wrong with it. */
export interface SavedTemplate {
  template: TemplateRecord | null
  problems: TemplateProblem[]
}

const longestSubject = 500
const largestBody = 64 * 1024

/**
 * Keeps a template in place of the one that comes with Waypost, if nothing is wrong with it.
 * @throws Refusal INVALID_INPUT, NOT_FOUND for the label, VERSION_CONFLICT, or NOTHING_TO_DO
 */
export async function saveTemplate(
  ctx: TemplateContext,
  input: TemplateToSave,
): Promise<SavedTemplate> {
  const given = {
    ...input,
    subject: input.subject.trim(),
    body: input.body.replaceAll('\r\n', '\n'),
  }
  refuseIfAny(templateErrors(ctx.configuration.current(), given))
  const check = { purpose: given.purpose, language: given.language, words: given }
  const problems = await templateProblems(ctx.liquid, check)
  if (problems.length > 0 || given.dryRun) return { template: null, problems }
  const template = await publish(ctx, 'emailTemplateSave', given, async (tx) => {
    const before = await templateAt(tx, given)
    versionIs(before?.version ?? 0, given.expectedVersion)
    const same = before?.subject === given.subject && before.body === given.body
    if (same) throw new Refusal(userError('NOTHING_TO_DO'))
    const after = await writeTemplate(tx, given, ctx.clock.now())
    const shown = before ?? shippedTemplate(given)
    return { result: after, data: { before: wordsOf(shown), after: wordsOf(after) } }
  })
  return { template, problems: [] }
}

/**
 * Lets the template that comes with Waypost, or a more general one, stand again.
 * @throws Refusal NOT_FOUND or VERSION_CONFLICT
 */
export async function deleteTemplate(
  ctx: TemplateContext,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<string> {
  const place = placeOfId(id)
  if (!place) throw new Refusal(userError('NOT_FOUND', ['id']))
  return publish(ctx, 'emailTemplateDelete', place, async (tx) => {
    const before = await templateAt(tx, place)
    if (!before) throw new Refusal(userError('NOT_FOUND', ['id']))
    versionIs(before.version, expectedVersion)
    await tx.query('delete from email_template where id = $1', [before.id])
    return { result: id, data: { before: wordsOf(before) } }
  })
}

/** Templates belong to the configuration: whoever publishes anything else meanwhile waits. */
async function publish<Result>(
  ctx: TemplateContext,
  operation: string,
  place: TemplatePlace,
  work: (tx: Queryable) => Promise<{ result: Result; data: Record<string, unknown> }>,
): Promise<Result> {
  const subjectId = placeId(place)
  const publication = { operation, comment: `E-mail template ${subjectId}` }
  const { result } = await publishConfiguration(ctx, publication, async (tx) => ({
    ...{ subjectType: 'EMAIL_TEMPLATE', subjectId },
    ...(await work(tx)),
  }))
  return result
}

/** What is wrong with a template before its Liquid is looked at. */
export function templateErrors(
  configuration: Configuration,
  given: TemplatePlace & TemplateWords,
): UserError[] {
  const { purpose, event, labelId, subject, body } = given
  const errors: UserError[] = []
  const problem = lineProblem(subject, longestSubject)
  if (problem !== null) errors.push(invalidInput(['subject'], problem))
  if (body.trim() === '') errors.push(invalidInput(['body'], 'This must not be blank.'))
  if (Buffer.byteLength(body) > largestBody) {
    errors.push(invalidInput(['body'], 'At most 64 KiB fit here.'))
  }
  if (purpose !== 'ORDER' && (event !== null || labelId !== null)) {
    errors.push(invalidInput(['purpose'], 'Only mails about orders have an event and a label.'))
  }
  if (labelId !== null && !configuration.labels.has(labelId)) {
    errors.push(userError('NOT_FOUND', ['labelId']))
  }
  return errors
}

const wordsOf = (words: TemplateWords | null): TemplateWords | null =>
  words && { subject: words.subject, body: words.body }

function versionIs(actual: number, expected: number): void {
  if (actual === expected) return
  throw new Refusal(userError('VERSION_CONFLICT', ['expectedVersion'], { expected, actual }))
}

/** The template of one's own. */
async function templateAt(tx: Queryable, place: TemplatePlace): Promise<TemplateRecord | null> {
  const { purpose, event, labelId, language } = place
  const [found] = await tx.query<TemplateRecord>(
    `select ${templateColumns} from email_template where purpose = $1
       and event is not distinct from $2 and label_id is not distinct from $3::integer and language = $4`,
    [purpose, event, labelId, language],
  )
  return found ?? null
}

/** Keeps a template, whatever stood there. */
export async function writeTemplate(
  tx: Queryable,
  given: TemplatePlace & TemplateWords,
  now: Date,
): Promise<TemplateRecord> {
  const { purpose, event, labelId, language, subject, body } = given
  const [written] = await tx.query<TemplateRecord>(
    `insert into email_template (id, purpose, event, label_id, language, subject, body, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (purpose, event, label_id, language) do update set subject = excluded.subject,
       body = excluded.body, updated_at = excluded.updated_at, version = email_template.version + 1
     returning ${templateColumns}`,
    [newId(), purpose, event, labelId, language, subject, body, now],
  )
  if (!written) throw new Error('A write of a template returned no row')
  return written
}
