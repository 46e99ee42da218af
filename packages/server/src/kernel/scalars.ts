import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql'
import { findUnfitText } from './unfit-text.js'

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

function textScalar<Value>(
  name: string,
  description: string,
  parse: (text: string) => Value,
  serialize: (value: unknown) => string,
): GraphQLScalarType<Value, string> {
  const parseValue = (value: unknown): Value =>
    typeof value === 'string' ? parse(value) : refuse(`${name} must be given as text.`)
  return new GraphQLScalarType({
    name,
    description,
    parseValue,
    parseLiteral: (node) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
    serialize,
  })
}

/** Whether the text is 'YYYY-MM-DD' and such a day exists. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match || match[1] === '0000') return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const datePattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

function parseDateTime(text: string): Date {
  const match = datePattern.exec(text)
  const moment = new Date(text)
  if (!match?.[1] || !isCalendarDate(match[1]) || Number.isNaN(moment.getTime())) {
    return refuse(
      'DateTime must be an ISO 8601 moment with its offset, such as 2026-02-28T09:30:00Z.',
    )
  }
  return moment
}

/** As `Date` writes them, and as PostgreSQL's text of microseconds in UTC. */
const inUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(\d{3})?Z$/

function serializeDateTime(value: unknown): string {
  if (typeof value === 'string' && inUtc.test(value))
    return value.length === 24 ? value : `${value.slice(0, 23)}Z`
  const moment = value instanceof Date ? value : new Date(String(value))
  return moment.toISOString()
}

/** A day of the calendar, as 'YYYY-MM-DD' on both sides. */
export const DateScalar = textScalar(
  'Date',
  'A day of the calendar that exists, as YYYY-MM-DD.',
  (text) =>
    isCalendarDate(text) ? text : refuse('Date must be a day that exists, as YYYY-MM-DD.'),
  String,
)

/** A moment: a Date inside (an ISO text is taken too on the way out), ISO 8601 in UTC outside. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'A moment in ISO 8601 with its offset; answered in UTC.',
  parseDateTime,
  serializeDateTime,
)

/** A decimal number as text on both sides, so that nothing is rounded on the way. */
export const DecimalScalar = textScalar(
  'Decimal',
  'A decimal number as text, such as "12.50", at most 18 digits before and after the point.',
  (text) =>
    /^-?\d{1,18}(\.\d{1,18})?$/.test(text)
      ? text
      : refuse('Decimal must be a plain decimal number as text, such as "12.50".'),
  String,
)

function checkJson(value: unknown): unknown {
  if (findUnfitText(value))
    return refuse('JSON must not hold NUL characters or halves of surrogate pairs.')
  return value
}

/** Any JSON value. */
export const JsonScalar = new GraphQLScalarType<unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
  parseValue: checkJson,
  parseLiteral: (node: ValueNode, variables) => checkJson(valueFromASTUntyped(node, variables)),
  serialize: (value) => value,
})
