import { labelFlags, statusEvents, type StatusEventKey } from '@waypost/shared'
import type { Configuration, LabelRecord, RuleRecord } from '../../kernel/configuration.js'
import { labelFitsCell } from '../labels/index.js'
import { defaultLabels, type DefaultLabel } from './default-labels.js'
import { defaultRules } from './default-rules.js'

/** How one field stands now and in the default set; null where there is nothing. */
export interface FieldDifferenceRecord {
  field: string
  from: string | null
  to: string | null
}

/** One label or rule of the default set beside what is there. */
export interface DefaultsEntryRecord {
  kind: 'LABEL' | 'RULE'
  /** The label's code or the event's key. */
  key: string
  name: string
  difference: 'MISSING' | 'DIFFERENT' | 'SAME'
  details: FieldDifferenceRecord[]
}

/** What loading the defaults would create, and how the rest compares. */
export interface DefaultsComparison {
  entries: DefaultsEntryRecord[]
  labels: DefaultLabel[]
  rules: RuleRecord[]
}

const comparedFields = [
  'code',
  'name',
  'category',
  'color',
  'displayOrder',
  'description',
  ...labelFlags,
] as const

/**
 * Compares the default set with a configuration. What is there is never to be overwritten: only
 * what is missing is listed for creation.
 * @param storedRules the events that have a rule, blank or not; a blank one is somebody's choice
 */
export function compareDefaults(
  configuration: Configuration,
  storedRules: ReadonlySet<StatusEventKey>,
): DefaultsComparison {
  const present = new Map(
    defaultLabels.map((label) => [label.id, presentLabel(configuration, label)]),
  )
  const labels = defaultLabels.filter(({ id }) => present.get(id) === undefined)
  const target = (id: number | null) =>
    id === null ? undefined : (present.get(id) ?? labels.find((l) => l.id === id))
  const wanted = defaultRules.map((rule) => ({
    ...rule,
    itemLabelId: target(rule.itemLabelId)?.id ?? null,
    orderLabelId: target(rule.orderLabelId)?.id ?? null,
  }))
  return {
    labels,
    rules: wanted
      .filter(({ event }) => !storedRules.has(event))
      .map((rule) => onlyUsable(rule, configuration)),
    entries: [
      ...defaultLabels.map((label) => labelEntry(label, present.get(label.id))),
      ...wanted.map((rule) => ruleEntry(rule, storedRules.has(rule.event), configuration)),
    ],
  }
}

/** A default label is known by its id, or by its code where somebody made one of their own first. */
function presentLabel({ labels }: Configuration, wanted: DefaultLabel): LabelRecord | undefined {
  return labels.get(wanted.id) ?? [...labels.values()].find(({ code }) => code === wanted.code)
}

/** A cell whose label was archived or made for something else since stays blank. */
function onlyUsable(rule: RuleRecord, { labels }: Configuration): RuleRecord {
  const usable = (id: number | null, scope: 'ORDER' | 'ORDER_ITEM') => {
    const label = id === null ? undefined : labels.get(id)
    return label && (label.archivedAt !== null || !labelFitsCell(label, scope)) ? null : id
  }
  return {
    ...rule,
    itemLabelId: usable(rule.itemLabelId, 'ORDER_ITEM'),
    orderLabelId: usable(rule.orderLabelId, 'ORDER'),
  }
}

type Plain = string | number | boolean | null | undefined

const shown = (value: Plain): string | null => (value == null ? null : String(value))

function differences(pairs: [field: string, from: Plain, to: Plain][]): FieldDifferenceRecord[] {
  return pairs
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ field, from: shown(from), to: shown(to) }))
}

function labelEntry(wanted: DefaultLabel, present: LabelRecord | undefined): DefaultsEntryRecord {
  const head = { kind: 'LABEL', key: wanted.code, name: wanted.name } as const
  if (!present) return { ...head, difference: 'MISSING', details: [] }
  const details = differences([
    ...comparedFields.map((field): [string, Plain, Plain] => [
      field,
      present[field],
      wanted[field],
    ]),
    ['archivedAt', present.archivedAt, null],
  ])
  return { ...head, difference: details.length > 0 ? 'DIFFERENT' : 'SAME', details }
}

function ruleEntry(
  wanted: RuleRecord,
  stored: boolean,
  { rules, labels }: Configuration,
): DefaultsEntryRecord {
  const head = { kind: 'RULE', key: wanted.event, name: statusEvents[wanted.event].name } as const
  const present = rules.get(wanted.event)
  if (!stored || !present) return { ...head, difference: 'MISSING', details: [] }
  const words = (id: number | null) =>
    id === null
      ? null
      : (labels.get(id)?.name ?? defaultLabels.find((label) => label.id === id)?.name)
  const details = differences([
    ['itemLabel', words(present.itemLabelId), words(wanted.itemLabelId)],
    ['orderLabel', words(present.orderLabelId), words(wanted.orderLabelId)],
    ['notifyCart', present.notifyCart, wanted.notifyCart],
  ])
  return { ...head, difference: details.length > 0 ? 'DIFFERENT' : 'SAME', details }
}
