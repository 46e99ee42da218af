import { GraphQLError } from 'graphql'
import pg from 'pg'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { AppError, maskError } from './errors.js'

function mask(error: unknown) {
  const lines: string[] = []
  const logger = pino({}, { write: (line) => lines.push(line) })
  return { masked: maskError(error, logger), logged: lines.join('') }
}

test('lets the words of a known error through, also from inside a resolver', () => {
  const error = new AppError('FORBIDDEN', 'You may not do this.', { permission: 'labels.edit' })
  expect(mask(error).masked).toBe(error)
  const located = new GraphQLError('wrapped', { originalError: error })
  expect(mask(located).masked.extensions).toEqual({ code: 'FORBIDDEN', permission: 'labels.edit' })
})

test('gives a request that is not understood its own words', () => {
  const error = new GraphQLError('Syntax Error', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })
  expect(mask(error)).toEqual({ masked: error, logged: '' })
})

test('shows nothing of an unknown error but an id, under which it is logged', () => {
  const { masked, logged } = mask(new Error('relation "secret_table" does not exist'))
  expect(masked.message).not.toContain('secret_table')
  expect(masked.extensions['code']).toBe('INTERNAL_SERVER_ERROR')
  expect(logged).toContain('secret_table')
  expect(logged).toContain(masked.extensions['errorId'])
})

test('says that the service is not available when the database cannot be reached', async () => {
  const client = new pg.Client({ host: '127.0.0.1', port: 1 })
  const error: unknown = await client.connect().catch((reason: unknown) => reason)
  expect(mask(error).masked.extensions).toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    http: { status: 503 },
  })
})
