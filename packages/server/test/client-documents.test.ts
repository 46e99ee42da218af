import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { permissionNames } from '@waypost/shared'
import {
  execute,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  parse,
  print,
  separateOperations,
  typeFromAST,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../src/kernel/config.js'
import { settableClock } from '../src/kernel/clock.js'
import { createExecutor } from '../src/kernel/graphql-executor.js'
import { systemActor } from '../src/modules/auth/index.js'
import type { OrderState } from '../src/modules/orders/index.js'
import { ensureDefaults } from '../src/modules/status-events/index.js'
import { createSchema } from '../src/schema.js'
import { createTestApp } from './app.js'
import { fired, imported } from './events.js'

// A clock that stands still: what a dry run says of now is the same both ways.
const app = await createTestApp({ clock: settableClock('2026-03-02T10:00:00Z') })
const schema = await createSchema()
const run = createExecutor(schema)
const actor = {
  ...systemActor,
  kind: 'USER' as const,
  id: 'somebody',
  permissions: new Set(permissionNames),
}

let order: OrderState
beforeAll(async () => {
  const ctx = app.contextFor(systemActor)
  await ensureDefaults(ctx)
  const { id } = (await imported(ctx)).order
  await fired(ctx, 'ORDER_APPROVE', id)
  order = await fired(ctx, 'ORDER_ADD_TRACKING_NUMBER', id, { carrier: 'UPS', number: '1Z' })
})

const read = (path: string) => readFileSync(resolve(repositoryRoot, path), 'utf8')
const found = (pattern: string) => globSync(pattern, { cwd: repositoryRoot })

/** The admin's documents refer to each other's fragments. */
const ofAdmin = parse(found('packages/admin/src/**/*.graphql').map(read).join('\n'))
const ofExamples = found('examples/*.mjs')
  .flatMap((path) => read(path).match(/`(query|mutation) [^`]+`/g) ?? [])
  .filter((text) => !text.includes('${'))
  .map((text) => parse(text.slice(1, -1)))

interface ClientOperation {
  name: string
  document: DocumentNode
  operation: OperationDefinitionNode
}

const operations: ClientOperation[] = [
  ...Object.values(separateOperations(ofAdmin)),
  ...ofExamples,
].flatMap((document) => {
  const operation = document.definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  )
  return operation ? [{ name: operation.name?.value ?? print(operation), document, operation }] : []
})

/** A value of the type that fits the order at hand; anything optional is left out but `dryRun`. */
function valueOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name)
  if (isListType(type)) return [valueOf(type.ofType, name)]
  if (isEnumType(type)) return type.getValues()[0]?.value
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || ['orderId', 'dryRun'].includes(field.name),
    )
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, field.name)]))
  }
  if (type.name === 'ID') return name === 'itemId' ? order.items[0]?.id : order.order.id
  return { Boolean: name === 'dryRun', Int: 1, Decimal: '1', Date: '2026-03-01' }[type.name] ?? '1'
}

const variablesOf = ({ operation }: ClientOperation): Record<string, unknown> =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      valueOf(
        typeFromAST(schema, type as never) as unknown as GraphQLInputType,
        variable.name.value,
      ),
    ]),
  )

/** Whether it can be asked twice: what writes would not answer the second time as it did the first. */
const repeatable = (client: ClientOperation): boolean =>
  client.operation.operation === OperationTypeNode.QUERY ||
  JSON.stringify(variablesOf(client)).includes('"dryRun":true')

/** A dry run makes up an id for what it would create, another one each time. */
const known = (text: string): string =>
  text.replaceAll(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, (id) =>
    JSON.stringify(order).includes(id) ? id : '"made up"',
  )

const comparable = ({ data, errors }: ExecutionResult) => ({
  data: data === undefined ? undefined : (JSON.parse(known(JSON.stringify(data))) as unknown),
  errors: errors?.map(({ path }) => path),
})

describe('the documents of the admin and of the examples', () => {
  test.each(operations)('$name fits the schema', ({ document }) => {
    expect(validate(schema, document)).toEqual([])
  })

  test('compiled, they answer as graphql-js does', async () => {
    const asked = operations.filter(repeatable)
    expect(asked.length).toBeGreaterThan(20)
    for (const client of asked) {
      const { document, operation, name } = client
      const variables = variablesOf(client)
      const operationName = operation.name?.value
      const compiled = await run(print(document), {
        document,
        operationName,
        variables,
        ctx: app.contextFor(actor),
      })
      const interpreted = await execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: app.contextFor(actor),
      })
      expect(comparable(compiled), name).toEqual(comparable(interpreted))
    }
  })
})
