import type { GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { enforceNeeds } from './kernel/needs.js'
import { ApiTokenResolver, UserResolver } from './modules/auth/index.js'

/** Every class with operations; what is not listed is not served. */
const resolvers: NonEmptyArray<new () => object> = [UserResolver, ApiTokenResolver]

/**
 * The schema, with the need of every operation in force.
 * @throws when an operation or a type contradicts itself, or nobody decided who may call it
 */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers, validate: false })
  enforceNeeds(schema)
  return schema
}
