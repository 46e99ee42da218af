import { permissionNames } from '@waypost/shared'
import { execute, GraphQLError, parse, validate, type ExecutionResult } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../test/app.js'
import { sampleOperations } from '../../test/documents.js'
import { systemActor } from '../modules/auth/index.js'
import { createSchema } from '../schema.js'
import { AppError } from './errors.js'
import { createExecutor } from './graphql-executor.js'

const app = await createTestApp()
const schema = await createSchema()
const run = createExecutor(schema)
const actor = {
  ...systemActor,
  kind: 'USER' as const,
  id: 'somebody',
  permissions: new Set(permissionNames),
}

type Variables = Record<string, unknown>

const bothWays = async (text: string, variables?: Variables, caller = actor) => {
  const document = parse(text)
  expect(validate(schema, document)).toEqual([])
  const compiled = await run(text, {
    document,
    operationName: undefined,
    variables,
    ctx: app.contextFor(caller),
  })
  const interpreted = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: app.contextFor(caller),
  })
  return { compiled, interpreted }
}

/** What a client could tell apart, save ids of masked errors and wordings of refused variables. */
const comparable = ({ data, errors }: ExecutionResult) => ({
  data: data === undefined ? undefined : (JSON.parse(JSON.stringify(data)) as unknown),
  errors: errors?.map(({ path, locations }) => ({ path, locations })),
})

/** What is made up anew, with its moment, each time that somebody asks. */
const neverTheSame = new Set([
  ...['webhookPreview', 'appearancePreview', 'appearanceEmailPreview', 'myDesk'],
])

const queries = sampleOperations(schema).filter(
  ({ kind, name }) => kind === 'query' && !neverTheSame.has(name),
)

describe('compiled operations', () => {
  it.each(queries)('answer $name as graphql-js does', async ({ document }) => {
    const { compiled, interpreted } = await bothWays(document)
    expect(comparable(compiled)).toEqual(comparable(interpreted))
  })

  it.each([
    [
      'aliases, fragments and directives',
      'query ($no: Boolean!) { a: viewer { ...V @skip(if: $no) __typename } viewer { name @include(if: $no) } } fragment V on Viewer { id kind }',
      { no: true },
    ],
    [
      'introspection',
      '{ __schema { queryType { name fields { name args { name defaultValue } } } } __type(name: "Role") { enumValues { name } } }',
      undefined,
    ],
    [
      'a variable of the wrong type',
      'query ($first: Int) { orders(first: $first) { edges { cursor } } }',
      { first: 'ten' },
    ],
    ['a missing variable', 'query ($id: Int!) { label(id: $id) { id } }', {}],
    [
      'an unknown enum value',
      'query ($scope: LabelScope) { labels(scope: $scope) { id } }',
      { scope: 'NOWHERE' },
    ],
  ])('treat %s as graphql-js does', async (_what, text, variables) => {
    const { compiled, interpreted } = await bothWays(text, variables)
    expect(comparable(compiled).data).toEqual(comparable(interpreted).data)
    expect(compiled.errors?.length).toBe(interpreted.errors?.length)
  })

  it('stop at a missing permission with the same path', async () => {
    const { compiled, interpreted } = await bothWays(
      '{ viewer { name } users { name } }',
      undefined,
      { ...actor, permissions: new Set() },
    )
    expect(comparable(compiled)).toEqual(comparable(interpreted))
    expect(compiled.errors?.[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      permission: 'users.read',
    })
  })
})

describe('errors of operations', () => {
  const failing = async (error: Error) => {
    const broken = await createSchema()
    const field = broken.getQueryType()?.getFields()['viewer']
    if (field)
      field.resolve = () => {
        throw error
      }
    const document = parse('{ viewer { id } }')
    const result = await createExecutor(broken)('x', {
      document,
      operationName: undefined,
      variables: {},
      ctx: app.contextFor(actor),
    })
    return result.errors?.[0]
  }

  it('hide what nobody outside should read', async () => {
    for (const error of [
      new Error('relation "api_token" does not exist'),
      new GraphQLError('at /srv/secret.ts:3'),
    ]) {
      const shown = await failing(error)
      expect(shown).toBeInstanceOf(GraphQLError)
      expect(JSON.parse(JSON.stringify(shown))).toEqual({
        message: 'Something went wrong on our side.',
        path: ['viewer'],
        locations: [{ line: 1, column: 3 }],
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        },
      })
    }
  })

  it('show what is meant for callers', async () => {
    const shown = await failing(new AppError('BAD_USER_INPUT', 'Name it.', { field: 'name' }))
    expect(shown?.message).toBe('Name it.')
    expect(shown?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'name' })
  })
})

describe('texts that cannot be stored', () => {
  const hostile = ['a\0b', 'a\ud800b', '\udc00']

  it.each(hostile)('are refused in variables, naming the place (%j)', async (text) => {
    const headers = await app.tokenOf('ADMINISTRATOR')
    const query = 'mutation ($input: UserInviteInput!) { userInvite(input: $input) { link } }'
    const answer = await app.ask(headers, query, {
      input: { email: 'x@example.test', name: text, role: 'READ_ONLY' },
    })
    expect(answer.status).toBe(400)
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      path: ['variables', 'input', 'name'],
    })
  })

  it('are refused in the document itself', async () => {
    const headers = await app.tokenOf('READ_ONLY')
    const answer = await app.ask(headers, String.raw`{ label(code: "a\u0000b") { id } }`)
    expect(answer.status).toBe(400)
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  })
})
