import type {
  ImportAccountsMutation,
  ImportOrdersMutation,
  ImportTrackingMutation,
} from '../../generated/operations.js'

/** What files of orders, of tracking numbers and of accounts are about. */
export const fileKinds = ['orders', 'tracking', 'accounts'] as const
export type FileKind = (typeof fileKinds)[number]

export type OrdersReport = NonNullable<ImportOrdersMutation['ordersImport']['report']>
export type TrackingReport = NonNullable<ImportTrackingMutation['trackingImport']['report']>
export type AccountsReport = NonNullable<ImportAccountsMutation['accountImport']['report']>
/** What the server said about a file. */
export type FileReport = OrdersReport | TrackingReport | AccountsReport

/** Something wrong with one line of a file. */
export type ImportIssue = FileReport['issues'][number]

export const isTracking = (report: FileReport): report is TrackingReport => 'added' in report
export const isAccounts = (report: FileReport): report is AccountsReport => 'updated' in report

/** One number of a report, and how much it matters. */
export interface ReportCount {
  key: 'CREATED' | 'ITEMS_ADDED' | 'UPDATED' | 'UNCHANGED' | 'ADDED' | 'KNOWN' | 'REFUSED'
  count: number
  tone: string
}

/** How many rows, orders or accounts go which way. */
export function countsOf(report: FileReport): ReportCount[] {
  const refused: ReportCount = { key: 'REFUSED', count: report.refused, tone: 'text-error' }
  if (isTracking(report)) {
    return [
      { key: 'ADDED', count: report.added, tone: 'text-success' },
      { key: 'KNOWN', count: report.known, tone: 'text-muted' },
      refused,
    ]
  }
  const changed: ReportCount = isAccounts(report)
    ? { key: 'UPDATED', count: report.updated, tone: 'text-info' }
    : { key: 'ITEMS_ADDED', count: report.itemsAdded, tone: 'text-info' }
  return [
    { key: 'CREATED', count: report.created, tone: 'text-success' },
    changed,
    { key: 'UNCHANGED', count: report.unchanged, tone: 'text-muted' },
    refused,
  ]
}

/** How much the import does: numbers that are added, or orders or accounts that change. */
export function effectOf(report: FileReport): number {
  if (isTracking(report)) return report.added
  return report.created + (isAccounts(report) ? report.updated : report.itemsAdded)
}
