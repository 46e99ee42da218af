import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql'
import { expect, test } from 'vitest'
import { createSchema } from '../src/schema.js'

/** Something of the schema that can carry a description, by where it stands. */
interface Described {
  place: string
  description?: string | null
}

function partsOf(type: GraphQLNamedType): Described[] {
  const within = (place: string, parts: readonly { name: string; description?: string | null }[]) =>
    parts.map(({ name, description }) => ({ place: `${place}.${name}`, description }))
  if (isEnumType(type)) return within(type.name, type.getValues())
  if (isInputObjectType(type)) return within(type.name, Object.values(type.getFields()))
  if (!isObjectType(type)) return []
  const fields = Object.values(type.getFields())
  return [
    ...within(type.name, fields),
    ...fields.flatMap(({ name, args }) => within(`${type.name}.${name}`, args)),
  ]
}

test('every type, field, argument, input field and enum value says what it is', async () => {
  const schema = await createSchema()
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  const all = own.flatMap((type): Described[] => [
    { place: type.name, description: type.description },
    ...partsOf(type),
  ])
  expect(all.length).toBeGreaterThan(500)
  const silent = all.filter(({ description }) => !description?.trim())
  expect(silent.map(({ place }) => place)).toEqual([])
})
