import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'

/** An operation of the schema as a document that can be sent, with plain values wherever one is required. */
export interface SampleOperation {
  kind: 'query' | 'mutation'
  name: string
  document: string
}

/** Every operation of the schema, in the schema's order. */
export function sampleOperations(schema: GraphQLSchema): SampleOperation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      kind,
      name: field.name,
      document: `${kind} { ${call(field)}${selection(field.type, 2)} }`,
    })),
  )
}

function call(field: GraphQLField<unknown, unknown>): string {
  const required = field.args.filter(({ type }) => isNonNullType(type))
  if (required.length === 0) return field.name
  return `${field.name}(${required.map(({ name, type }) => `${name}: ${sampleValue(type)}`).join(', ')})`
}

const samples: Record<string, string> = {
  Int: '1',
  Float: '1',
  Boolean: 'false',
  ID: '"0190a1b2-0000-7000-8000-000000000000"',
  String: '"sample"',
  Decimal: '"1"',
  Date: '"2026-02-03"',
  DateTime: '"2026-02-03T04:05:06Z"',
  JSON: '{}',
}

function sampleValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleValue(type.ofType)
  if (isListType(type)) return `[${sampleValue(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null'
  if (!isInputObjectType(type)) return samples[type.name] ?? 'null'
  const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
  return `{ ${fields.map((field) => `${field.name}: ${sampleValue(field.type)}`).join(', ')} }`
}

/** All fields without arguments, this many levels deep. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields()).filter(
    (field) =>
      !field.args.some((argument) => isNonNullType(argument.type)) &&
      (depth > 0 || isLeafType(getNamedType(field.type))),
  )
  const parts = fields.map((field) => field.name + selection(field.type, depth - 1))
  return ` { ${['__typename', ...parts].join(' ')} }`
}
