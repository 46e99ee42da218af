import { Refusal, refuseIfAny } from '../../kernel/refusal.js'
import { invalidInput, userError, type UserError } from '../../kernel/user-error.types.js'
import { formatMinor, parseMoney } from '@waypost/shared'
import { mayApprove, mostLevels, type ApprovalRule, type Approver } from './approval-level.js'

/** A level as somebody wants it. */
export interface WantedLevel {
  from: string
  to?: string | null
  rule: ApprovalRule
  approverIds: readonly string[]
}

/** A level that can be kept; its number is its place from 1. */
export interface CheckedLevel {
  level: number
  from: number
  to: number | null
  rule: ApprovalRule
  approverIds: readonly string[]
}

/** The account that a scheme is for. */
export interface SchemeScene {
  currency: string
  /** Its contacts, by id. */
  contacts: ReadonlyMap<string, Approver>
}

/**
 * A scheme's levels, checked: none or up to five, in order, with brackets that leave no hole and do
 * not overlap, and of which only the last may be without end; each with approvers, who are active
 * managers or administrators of the account and stand on one level.
 * @throws Refusal with every problem and its place
 */
export function checkScheme(levels: readonly WantedLevel[], scene: SchemeScene): CheckedLevel[] {
  if (levels.length > mostLevels)
    throw new Refusal(userError('LIMIT_REACHED', ['levels'], { most: mostLevels }))
  const errors: UserError[] = []
  const checked = levels.map((level, index) => readLevel(level, { index, scene, errors }))
  checked.forEach((level, index) => {
    errors.push(...bracketErrors(level, checked.at(index - 1) ?? level, { index, scene, checked }))
  })
  errors.push(...approverErrors(levels, scene))
  refuseIfAny(errors)
  return checked
}

interface Place {
  index: number
  scene: SchemeScene
}

const placeOf = (index: number, ...rest: (string | number)[]): string[] => [
  'levels',
  String(index),
  ...rest.map(String),
]

function readLevel(
  { from, to, rule, approverIds }: WantedLevel,
  { index, scene: { currency }, errors }: Place & { errors: UserError[] },
): CheckedLevel {
  const amountOf = (text: string, field: string): number => {
    const minor = parseMoney(text, currency)
    if (minor !== null && minor >= 0) return minor
    const message = `"${text.slice(0, 40)}" is no amount in ${currency} of 0 or more.`
    errors.push(invalidInput(placeOf(index, field), message))
    return NaN
  }
  return {
    level: index + 1,
    from: amountOf(from, 'from'),
    to: to == null ? null : amountOf(to, 'to'),
    rule,
    approverIds,
  }
}

/** What is wrong with a bracket beside the one before it; amounts that could not be read are passed over. */
function bracketErrors(
  { from, to }: CheckedLevel,
  before: CheckedLevel,
  { index, scene: { currency }, checked }: Place & { checked: readonly CheckedLevel[] },
): UserError[] {
  const errors: UserError[] = []
  const say = (field: string, message: string) =>
    errors.push(invalidInput(placeOf(index, field), message))
  if (to !== null && to <= from) say('to', 'A level ends above where it begins.')
  if (to === null && index < checked.length - 1)
    say('to', 'Only the last level may be without end.')
  if (index === 0 || before.to === null) return errors
  const end = formatMinor(Number.isNaN(before.to) ? 0 : before.to, currency)
  if (from > before.to)
    say('from', `There is a hole: the level before ends at ${end}, so this one begins there.`)
  if (from < before.to)
    say('from', `Levels overlap: the level before ends at ${end}, so this one begins there.`)
  return errors
}

function approverErrors(levels: readonly WantedLevel[], { contacts }: SchemeScene): UserError[] {
  const levelOf = new Map<string, number>()
  return levels.flatMap(({ approverIds }, index) => {
    if (approverIds.length === 0)
      return [invalidInput(placeOf(index, 'approverIds'), 'A level has at least one approver.')]
    return approverIds.flatMap((id, at) => {
      const place = placeOf(index, 'approverIds', at)
      const other = levelOf.get(id)
      if (other === undefined) levelOf.set(id, index)
      return approverError(contacts.get(id), { place, index, other })
    })
  })
}

function approverError(
  contact: Approver | undefined,
  { place, index, other }: { place: string[]; index: number; other: number | undefined },
): UserError[] {
  if (!contact) return [userError('NOT_FOUND', place)]
  if (!contact.active) return [invalidInput(place, `${contact.name} is not active any more.`)]
  if (!mayApprove(contact))
    return [invalidInput(place, `${contact.name} is a buyer; managers and administrators approve.`)]
  if (other === undefined) return []
  const where = other === index ? 'twice on this level' : `on level ${other + 1} already`
  return [invalidInput(place, `${contact.name} is ${where}; nobody stands on two.`)]
}
