import type { Permission } from '@waypost/shared'
import { fileKinds, type FileKind } from './reports.js'

/** What a file may be about, in the order of the tabs. */
export const importKinds = [...fileKinds] as const
export type ImportKind = FileKind

/** The right that each kind needs. */
export const permissionOf: Record<ImportKind, Permission> = {
  orders: 'orders.import',
  tracking: 'events.fire',
}
