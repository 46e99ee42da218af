import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Logger } from './logger.js'

/** Codes of broken requests. Refusals that belong to the business are `userErrors` instead. */
export type RequestErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'PAYLOAD_TOO_LARGE'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'

const httpStatus: Partial<Record<RequestErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  PAYLOAD_TOO_LARGE: 413,
  SERVICE_UNAVAILABLE: 503,
}

/** An error whose code, text and data may be shown to the caller as they are. */
export class AppError extends GraphQLError {
  readonly code: RequestErrorCode

  constructor(code: RequestErrorCode, message: string, data: Record<string, unknown> = {}) {
    const status = httpStatus[code]
    super(message, { extensions: { ...data, code, ...(status ? { http: { status } } : {}) } })
    this.name = 'AppError'
    this.code = code
  }
}

/** Codes that the GraphQL server itself gives to requests that it refuses; their texts are safe. */
const protocolCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])
const downStates = /^(08...|57P0[1-5]|53300|53400)$/
const downTexts =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/

/** True when the error says that the database cannot be reached or takes no more connections. */
export function isDatabaseDown(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseDown)
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return networkCodes.has(code) || downStates.test(code) || downTexts.test(error.message)
}

function rootCause(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && !(cause instanceof AppError) && cause.originalError) {
    cause = cause.originalError
  }
  return cause
}

function isSafe(error: unknown): error is GraphQLError {
  if (error instanceof AppError) return true
  return error instanceof GraphQLError && protocolCodes.has(String(error.extensions['code']))
}

/**
 * The error as the caller may see it: safe ones unchanged, everything else only as an id.
 * The original is logged under that id.
 */
export function maskError(error: unknown, logger: Logger): GraphQLError {
  if (isSafe(error)) return error
  const cause = rootCause(error)
  if (isSafe(cause)) return cause
  const errorId = randomUUID()
  if (isDatabaseDown(cause)) {
    logger.error({ err: cause, errorId }, 'database unavailable')
    return new AppError(
      'SERVICE_UNAVAILABLE',
      'The service is not available right now. Try again shortly.',
      { errorId },
    )
  }
  logger.error({ err: cause, errorId }, 'unexpected error')
  return new AppError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { errorId })
}
