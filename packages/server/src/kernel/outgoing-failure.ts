import { AddressRefused } from './outgoing-address.js'
import type { CallFailure } from './outgoing-call.js'

/** Why a call had no whole answer, as a code and in words. */
export interface ExplainedFailure {
  failure: CallFailure
  error: string
}

/** A call that took too long: its message says how long. */
export class CallTimeout extends Error {
  override name = 'CallTimeout'
}

const nameCodes = /^(ENOTFOUND|EAI_)/
const tlsCodes = /^(ERR_TLS|ERR_SSL|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/

/** What an error of a connection means for the one who waits for the answer. */
export function explainFailure(error: unknown, stopped: boolean): ExplainedFailure {
  if (stopped) return { failure: 'STOPPED', error: 'The call was stopped.' }
  if (error instanceof CallTimeout) return { failure: 'TIMEOUT', error: error.message }
  if (error instanceof AddressRefused) return { failure: 'ADDRESS_REFUSED', error: error.message }
  const message = wordsOf(error)
  const code = codeOf(error)
  if (nameCodes.test(code)) return { failure: 'NAME_UNKNOWN', error: message }
  if (tlsCodes.test(code)) return { failure: 'TLS_FAILED', error: message }
  return { failure: 'CONNECTION_FAILED', error: message }
}

/** The code that Node gave an error; empty for none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Where several addresses of a name were tried, the message is in the errors of each. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
