import { labelScopes, type LabelScope } from '@waypost/shared'
import type { Configuration, LabelRecord, RuleRecord } from '../../kernel/configuration.js'

/** A label as a revision keeps it: without its version, which counts writes and says nothing itself. */
export type LabelDocument = Omit<LabelRecord, 'version'>

/** What a revision keeps: everything that decides which labels events apply. */
export interface ConfigurationDocument {
  labels: LabelDocument[]
  rules: RuleRecord[]
  transitions: { scope: LabelScope; from: number; to: number }[]
}

/** The configuration as a document: labels by id, rules in grid order, transitions by scope. */
export function documentOf(configuration: Configuration): ConfigurationDocument {
  return {
    labels: [...configuration.labels.values()].sort((a, b) => a.id - b.id).map(withoutVersion),
    rules: [...configuration.rules.values()],
    transitions: labelScopes.flatMap((scope) =>
      [...configuration.transitions[scope]].flatMap(([from, moves]) =>
        [...moves].map((to) => ({ scope, from, to })),
      ),
    ),
  }
}

function withoutVersion({ version: _, ...label }: LabelRecord): LabelDocument {
  return label
}
