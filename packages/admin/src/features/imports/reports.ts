import type { ImportOrdersMutation, ImportTrackingMutation } from '../../generated/operations.js'

/** What files of orders and of tracking numbers are about. */
export const fileKinds = ['orders', 'tracking'] as const
export type FileKind = (typeof fileKinds)[number]

export type OrdersReport = NonNullable<ImportOrdersMutation['ordersImport']['report']>
export type TrackingReport = NonNullable<ImportTrackingMutation['trackingImport']['report']>
/** What the server said about a file. */
export type FileReport = OrdersReport | TrackingReport

/** Something wrong with one line of a file. */
export type ImportIssue = FileReport['issues'][number]

export const isTracking = (report: FileReport): report is TrackingReport => 'lines' in report

/** One number of a report, and how much it matters. */
export interface ReportCount {
  key: 'CREATED' | 'ITEMS_ADDED' | 'UNCHANGED' | 'ADDED' | 'KNOWN' | 'REFUSED'
  count: number
  tone: string
}

/** How many rows or orders go which way. */
export function countsOf(report: FileReport): ReportCount[] {
  const refused: ReportCount = { key: 'REFUSED', count: report.refused, tone: 'text-error' }
  if (isTracking(report)) {
    return [
      { key: 'ADDED', count: report.added, tone: 'text-success' },
      { key: 'KNOWN', count: report.known, tone: 'text-muted' },
      refused,
    ]
  }
  return [
    { key: 'CREATED', count: report.created, tone: 'text-success' },
    { key: 'ITEMS_ADDED', count: report.itemsAdded, tone: 'text-info' },
    { key: 'UNCHANGED', count: report.unchanged, tone: 'text-muted' },
    refused,
  ]
}

/** How much the import does: numbers that are added, or orders that change. */
export const effectOf = (report: FileReport): number =>
  isTracking(report) ? report.added : report.created + report.itemsAdded
