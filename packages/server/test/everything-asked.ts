// Documents that ask for every field of the schema: what nobody thought of is asked for too.
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'

const deepest = 6

/** All fields of a type that take no arguments, down to some depth; no type twice on the way. */
export function selectionOf(
  type: GraphQLNamedType,
  schema: GraphQLSchema,
  above: readonly string[],
): string {
  if (isLeafType(type)) return ''
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} ${selectionOf(one, schema, above)}`)
    return `{ __typename ${parts.join(' ')} }`
  }
  if (!isObjectType(type)) return ''
  const path = [...above, type.name]
  const fields = Object.values(type.getFields()).flatMap((field) => fieldOf(field, schema, path))
  return `{ __typename ${fields.join(' ')} }`
}

/** One field as a selection asks for it; none where it needs arguments. */
export function fieldOf(
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
  path: readonly string[],
): string[] {
  const type = getNamedType(field.type)
  if (field.args.some(isRequiredArgument)) return []
  if (isLeafType(type)) return [field.name]
  if (path.includes(type.name) || path.length >= deepest) return []
  // Fields of the types in a union may differ in what they answer.
  const alias = `${path.at(-1)}_${field.name}`
  return [`${alias}: ${field.name} ${selectionOf(type, schema, path)}`]
}

/**
 * A document for each query of the schema.
 * @param given arguments by the name of the query
 * @throws when a query that needs arguments has none: say what to ask it
 */
export function everythingAsked(
  schema: GraphQLSchema,
  given: Readonly<Record<string, string>>,
): { name: string; document: string }[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => {
    const { name, args, type } = field
    if (args.some(isRequiredArgument) && given[name] === undefined)
      throw new Error(`${name} is a way out that nobody asks: give it arguments`)
    const asked = given[name] === undefined ? '' : `(${given[name]})`
    return { name, document: `{ ${name}${asked} ${selectionOf(getNamedType(type), schema, [])} }` }
  })
}
