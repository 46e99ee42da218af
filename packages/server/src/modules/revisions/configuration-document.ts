import { labelScopes, type LabelScope, type StatusEventKey } from '@waypost/shared'
import type {
  BrandingRecord,
  Configuration,
  CustomerLanguage,
  LabelRecord,
  RuleRecord,
} from '../../kernel/configuration.js'

/** A label as a revision keeps it: without its version, which counts writes and says nothing itself. */
export type LabelDocument = Omit<LabelRecord, 'version'>

/** How customers meet the business, as a revision keeps it: its logo by digest. */
export type AppearanceDocument = Omit<BrandingRecord, 'version'>

/** An e-mail template that somebody wrote, as a revision keeps it. */
export interface TemplateDocument {
  purpose: string
  event: StatusEventKey | null
  labelId: number | null
  language: CustomerLanguage
  subject: string
  body: string
}

/** What a revision keeps: what decides which labels events apply, and what customers read. */
export interface ConfigurationDocument {
  labels: LabelDocument[]
  rules: RuleRecord[]
  transitions: { scope: LabelScope; from: number; to: number }[]
  appearances: AppearanceDocument[]
  templates: TemplateDocument[]
}

/** The configuration as a document: labels by id, rules in grid order, transitions by scope. */
export function documentOf(
  configuration: Configuration,
  templates: TemplateDocument[],
): ConfigurationDocument {
  return {
    labels: [...configuration.labels.values()].sort((a, b) => a.id - b.id).map(withoutVersion),
    rules: [...configuration.rules.values()],
    transitions: labelScopes.flatMap((scope) =>
      [...configuration.transitions[scope]].flatMap(([from, moves]) =>
        [...moves].map((to) => ({ scope, from, to })),
      ),
    ),
    appearances: [...configuration.brandings.values()].map(withoutVersion),
    templates,
  }
}

function withoutVersion<Record extends { version: number }>({
  version: _,
  ...document
}: Record): Omit<Record, 'version'> {
  return document
}
