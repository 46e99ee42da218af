import { parseMoney, type ApprovalLevelRecord, type Approver } from '@waypost/shared'
import type {
  ApprovalLevelInput,
  ApprovalRule,
  ApprovalSchemePartsFragment,
} from '../../../generated/operations.js'

/** The most levels that a scheme has. */
export const mostLevels = 5

/** One level as it is typed in: it begins where the one before ends. */
export interface LevelForm {
  /** Tells the rows apart while they move. */
  key: number
  /** Up to this amount; empty for the last level means without end. */
  to: string
  rule: ApprovalRule
  approverIds: string[]
}

/** A scheme as it is typed in. */
export interface SchemeForm {
  /** What is not above it needs no approval. */
  free: string
  levels: LevelForm[]
}

/** What is wrong with a level, at one of its fields. */
export interface LevelProblem {
  level: number
  field: 'to' | 'approverIds'
  kind: 'noEnd' | 'endsTooEarly' | 'noApprover' | 'mayNotApprove'
  /** Whose name the sentence says; empty where it says none. */
  name: string
}

let keys = 0
/** A level with nobody on it. */
export const newLevel = (): LevelForm => ({
  key: (keys += 1),
  to: '',
  rule: 'ANY',
  approverIds: [],
})

/** The form of a scheme; of none, an empty one. */
export const schemeForm = (scheme: ApprovalSchemePartsFragment | null): SchemeForm => ({
  free: zeroAsNothing(scheme?.levels[0]?.from.amount ?? ''),
  levels: (scheme?.levels ?? []).map(({ to, rule, approvers }) => ({
    ...newLevel(),
    to: to?.amount ?? '',
    rule,
    approverIds: approvers.map(({ id }) => id),
  })),
})

const zeroAsNothing = (amount: string) => (Number(amount) === 0 ? '' : amount)

/** With another level, which takes what was above the last one. */
export function withLevel(form: SchemeForm): SchemeForm {
  return form.levels.length >= mostLevels ? form : { ...form, levels: [...form.levels, newLevel()] }
}

/** Without a level; what it held goes to the one after it, and the last one keeps its end. */
export function withoutLevel(form: SchemeForm, key: number): SchemeForm {
  return { ...form, levels: form.levels.filter((level) => level.key !== key) }
}

/** With a part of one level changed. */
export const withChange = (
  form: SchemeForm,
  key: number,
  part: Partial<LevelForm>,
): SchemeForm => ({
  ...form,
  levels: form.levels.map((level) => (level.key === key ? { ...level, ...part } : level)),
})

/** Where a level begins: where the one before it ends. */
export const beginOf = ({ free, levels }: SchemeForm, index: number): string =>
  (index === 0 ? free : levels[index - 1]?.to) || '0'

/** What the API takes. */
export const schemeInput = (form: SchemeForm): ApprovalLevelInput[] =>
  form.levels.map(({ to, rule, approverIds }, index) => ({
    from: beginOf(form, index),
    to: to || null,
    rule,
    approverIds: [...approverIds],
  }))

/** Whether two forms say the same, whatever their keys. */
export const isSameScheme = (a: SchemeForm, b: SchemeForm): boolean =>
  JSON.stringify(schemeInput(a)) === JSON.stringify(schemeInput(b))

/**
 * The levels as the rule of the path takes them; null while an amount is missing or is none.
 * Who is unknown is left out.
 */
export function levelsOf(
  form: SchemeForm,
  contacts: readonly Approver[],
  currency: string,
): ApprovalLevelRecord[] | null {
  const minor = (text: string) => parseMoney(text, currency)
  const levels = form.levels.map(({ to, rule, approverIds }, index) => ({
    level: index + 1,
    from: minor(beginOf(form, index)),
    to: to === '' ? null : minor(to),
    isEnd: to === '',
    rule,
    approvers: contacts.filter(({ id }) => approverIds.includes(id)),
  }))
  const isWhole = levels.every(
    ({ from, to, isEnd }, index) =>
      from !== null && (isEnd ? index === levels.length - 1 : to !== null && to > from),
  )
  if (!isWhole) return null
  return levels.map(({ level, from, to, rule, approvers }) => ({
    level,
    from: from ?? 0,
    to,
    rule,
    approvers,
  }))
}

/** Everything that stands in the way of keeping the scheme, level by level. */
export function problemsOf(
  form: SchemeForm,
  contacts: readonly Approver[],
  currency: string,
): LevelProblem[] {
  return form.levels.flatMap((level, index) => [
    ...bracketProblems(form, index, currency),
    ...approverProblems(level, index, contacts),
  ])
}

function bracketProblems(form: SchemeForm, index: number, currency: string): LevelProblem[] {
  const to = form.levels[index]?.to ?? ''
  const isLast = index === form.levels.length - 1
  const problem = (kind: LevelProblem['kind']): LevelProblem[] => [
    { level: index + 1, field: 'to', kind, name: '' },
  ]
  if (to === '') return isLast ? [] : problem('noEnd')
  const begin = parseMoney(beginOf(form, index), currency)
  const end = parseMoney(to, currency)
  return begin !== null && (end === null || end <= begin) ? problem('endsTooEarly') : []
}

function approverProblems(
  { approverIds }: LevelForm,
  index: number,
  contacts: readonly Approver[],
): LevelProblem[] {
  const at = { level: index + 1, field: 'approverIds' as const }
  if (approverIds.length === 0) return [{ ...at, kind: 'noApprover', name: '' }]
  return contacts
    .filter(({ id, active, role }) => approverIds.includes(id) && (!active || role === 'BUYER'))
    .map(({ name }) => ({ ...at, kind: 'mayNotApprove' as const, name }))
}

/** On which other level a contact stands, from 1; null for none. Nobody stands on two. */
export function otherLevelOf(form: SchemeForm, key: number, contactId: string): number | null {
  const index = form.levels.findIndex(
    (level) => level.key !== key && level.approverIds.includes(contactId),
  )
  return index < 0 ? null : index + 1
}
