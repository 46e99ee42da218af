import type { ErrorCode } from '@waypost/shared'

/** Something that is wrong with a file, and where. */
export interface Problem {
  /** Counts from 1. */
  line: number
  /** The key of the field; the report names its column. */
  field?: string | null
  code: ErrorCode
  message: string
}
