import { roles } from '@waypost/shared'
import { isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql'
import type { Context } from '../src/kernel/context.js'
import { describe, expect, it } from 'vitest'
import { needOf } from '../src/kernel/needs.js'
import { createSchema } from '../src/schema.js'
import { createTestApp, type GraphqlAnswer } from './app.js'
import { sampleOperations } from './documents.js'

const app = await createTestApp()
const schema = await createSchema()
const operations = sampleOperations(schema)

const callers: [string, Record<string, string>][] = [['anonymous', {}]]
for (const role of roles) callers.push([role, await app.tokenOf(role)])

function verdict({ errors }: GraphqlAnswer): string {
  const refused = errors?.find(({ extensions }) =>
    ['UNAUTHENTICATED', 'FORBIDDEN'].includes(String(extensions['code'])),
  )
  return refused ? String(refused.extensions['code']) : 'allowed'
}

const objectTypes = (): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))

describe('rights', () => {
  it('decides every operation for every caller, as written down', async () => {
    const rows: string[] = []
    for (const { kind, name, document } of operations) {
      const verdicts: string[] = []
      for (const [caller, headers] of callers) {
        verdicts.push(`${caller} ${verdict(await app.ask(headers, document))}`)
      }
      rows.push(`${kind} ${name}: ${verdicts.join(', ')}`)
    }
    await expect(`${rows.sort().join('\n')}\n`).toMatchFileSnapshot('permissions.operations.txt')
  })

  it('decides every field of every type, as written down', async () => {
    const rows = objectTypes().flatMap((type) =>
      (Object.values(type.getFields()) as GraphQLField<unknown, Context>[]).map(
        (field) => `${type.name}.${field.name}: ${needOf(field) ?? 'open'}`,
      ),
    )
    await expect(`${rows.sort().join('\n')}\n`).toMatchFileSnapshot('permissions.fields.txt')
  })

  it('answers what is allowed without an unexpected error', async () => {
    const headers = await app.tokenOf('ADMINISTRATOR')
    for (const { name, document } of operations) {
      const { errors = [] } = await app.ask(headers, document)
      const codes = errors.map(
        ({ message, extensions }) => `${String(extensions['code'])}: ${message}`,
      )
      expect({
        name,
        codes: codes.filter((code) => !/^(BAD_USER_INPUT|NOT_FOUND):/.test(code)),
      }).toEqual({ name, codes: [] })
    }
  })
})
