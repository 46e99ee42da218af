// Documents that name something by its id, wherever the schema lets one: what nobody thought of is
// asked too.
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'
import { selectionOf } from './everything-asked.js'

/** One way in which an operation can name something. */
export interface ForeignDocument {
  operation: string
  /** Where the name stands, such as `input.lines.id`. */
  path: string
  /** What the name is looked up by: the operation with the path, then the last of the path. */
  keys: string[]
  /** The document with this as the name. */
  document: (name: string) => string
}

const plain: Record<string, string> = {
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

type Given = GraphQLArgument | GraphQLInputField

function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType)
  if (isListType(type)) return `[${sample(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null'
  if (!isInputObjectType(type)) return plain[type.name] ?? 'null'
  return `{ ${required(Object.values(type.getFields())).join(', ')} }`
}

const required = (fields: readonly Given[], but?: string): string[] =>
  fields
    .filter((field) => field.name !== but)
    .filter((field) => isRequiredArgument(field) || isRequiredInputField(field))
    .map(({ name, type }) => `${name}: ${sample(type)}`)

interface Place {
  path: string[]
  text: (name: string) => string
}

const isListed = (type: GraphQLInputType): boolean =>
  isNonNullType(type) ? isListed(type.ofType) : isListType(type)

/** All places below these fields where a text of `names` or an id can stand. */
function placesOf(
  fields: readonly Given[],
  names: ReadonlySet<string>,
  above: readonly string[],
): Place[] {
  return fields.flatMap((field) => {
    const type = getNamedType(field.type)
    const wrap = (text: string) => (isListed(field.type) ? `[${text}]` : text)
    const rest = required(fields, field.name)
    const beside = (text: string) => [`${field.name}: ${wrap(text)}`, ...rest].join(', ')
    if (isInputObjectType(type)) {
      if (above.includes(type.name)) return []
      const below = placesOf(Object.values(type.getFields()), names, [...above, type.name])
      return below.map(({ path, text }) => ({
        path: [field.name, ...path],
        text: (name: string) => beside(`{ ${text(name)} }`),
      }))
    }
    if (type.name !== 'ID' && !names.has(field.name)) return []
    if (type.name !== 'ID' && type.name !== 'String') return []
    return [{ path: [field.name], text: (name: string) => beside(JSON.stringify(name)) }]
  })
}

/** Every way of naming something, of all queries or all mutations. */
export function foreignDocuments(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation',
  names: ReadonlySet<string>,
): ForeignDocument[] {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
  const fields: GraphQLField<unknown, unknown>[] = Object.values(root?.getFields() ?? {})
  return fields.flatMap((field) => {
    const selection = selectionOf(getNamedType(field.type), schema, [])
    return placesOf(field.args, names, []).map(({ path, text }) => ({
      operation: field.name,
      path: path.join('.'),
      keys: [`${field.name}.${path.join('.')}`, path.at(-1) ?? ''],
      document: (name: string) => `${kind} { ${field.name}(${text(name)}) ${selection} }`,
    }))
  })
}
