import type { Permission } from '@waypost/shared'
import { fileKinds, type FileKind } from './reports.js'

/** Files that change the configuration. */
export const configurationKinds = ['labels', 'rules', 'appearance'] as const
export type ConfigurationKind = (typeof configurationKinds)[number]

/** What a file may be about, in the order of the tabs. */
export const importKinds = [...fileKinds, ...configurationKinds] as const
export type ImportKind = FileKind | ConfigurationKind

export const isConfiguration = (kind: ImportKind): kind is ConfigurationKind =>
  configurationKinds.some((own) => own === kind)

/** The right that each kind needs. */
export const permissionOf: Record<ImportKind, Permission> = {
  orders: 'orders.import',
  tracking: 'events.fire',
  accounts: 'accounts.write',
  labels: 'labels.write',
  rules: 'rules.write',
  appearance: 'templates.write',
}
