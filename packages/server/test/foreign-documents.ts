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
  /**
   * The document with this as the name; `own` says what else is named beside it, by the field, such
   * as the record whose part the name is to be.
   */
  document: (name: string, own: OwnNames) => string
}

/** What a field names where something else is asked about. */
export type OwnNames = Readonly<Record<string, string>>

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

/** What stands in the place of `field` where it does not matter, but for what it names. */
function sample(field: string, type: GraphQLInputType, own: OwnNames): string {
  if (isNonNullType(type)) return sample(field, type.ofType, own)
  if (isListType(type)) return `[${sample(field, type.ofType, own)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null'
  if (isInputObjectType(type))
    return `{ ${required(Object.values(type.getFields()), own).join(', ')} }`
  const named = type.name === 'ID' ? own[field] : undefined
  return named === undefined ? (plain[type.name] ?? 'null') : JSON.stringify(named)
}

const isRequired = (field: Given): boolean =>
  isRequiredArgument(field) || isRequiredInputField(field)

const required = (fields: readonly Given[], own: OwnNames, but?: Given): string[] =>
  fields
    .filter((field) => field !== but && isRequired(field))
    .map(({ name, type }) => `${name}: ${sample(name, type, own)}`)

/** The record itself, where the schema leaves open by which of its names it is known. */
const records = new Set(['orderId', 'accountId', 'quoteId', 'requestId'])

interface Place {
  path: string[]
  text: (name: string, own: OwnNames) => string
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
    const beside = (text: string, leaf: string, own: OwnNames) => {
      const isPart = !records.has(leaf) && !names.has(leaf)
      const whose = fields.filter(
        (one) => isPart && one !== field && !isRequired(one) && records.has(one.name),
      )
      const named = whose.flatMap(({ name }) => (own[name] ? `${name}: "${own[name]}"` : []))
      return [`${field.name}: ${wrap(text)}`, ...named, ...required(fields, own, field)].join(', ')
    }
    if (isInputObjectType(type)) {
      if (above.includes(type.name)) return []
      const below = placesOf(Object.values(type.getFields()), names, [...above, type.name])
      return below.map(({ path, text }) => ({
        path: [field.name, ...path],
        text: (name: string, own: OwnNames) =>
          beside(`{ ${text(name, own)} }`, path.at(-1) ?? '', own),
      }))
    }
    if (type.name !== 'ID' && !names.has(field.name)) return []
    if (type.name !== 'ID' && type.name !== 'String') return []
    const leaf = field.name
    return [
      {
        path: [leaf],
        text: (name, own) => beside(JSON.stringify(name), leaf, own),
      } satisfies Place,
    ]
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
      document: (name: string, own: OwnNames) =>
        `${kind} { ${field.name}(${text(name, own)}) ${selection} }`,
    }))
  })
}
