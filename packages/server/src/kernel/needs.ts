import type { Permission } from '@waypost/shared'
import {
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql'
import { Extensions } from 'type-graphql'
import type { Context } from './context.js'
import { AppError } from './errors.js'

/** The decision for what every signed-in caller may do, whatever their permissions. */
export const SIGNED_IN = 'signed-in'

/** What a field asks of its caller: a permission, or only to be somebody. */
export type Need = Permission | typeof SIGNED_IN

type AnyField = GraphQLField<unknown, Context>
type AnyResolver = GraphQLFieldResolver<unknown, Context>

/**
 * Says what an operation asks of its caller; every query and mutation carries one, or the schema is
 * not built. A caller without it is refused with FORBIDDEN before the operation starts. On a field
 * of a type, which must be nullable, a caller without it reads null.
 */
export const Needs = (need: Need) => Extensions({ needs: need })

/** What the field asks for, as `@Needs` declared it; undefined where nothing was declared. */
export function needOf(field: AnyField): Need | undefined {
  return field.extensions['needs'] as Need | undefined
}

/**
 * Puts every declared need into force, once, when the schema is built.
 * @throws when an operation declares none, or when a guarded field of a type cannot be null
 */
export function enforceNeeds(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType()
    for (const field of Object.values(type.getFields()) as AnyField[]) {
      if (isRoot) guardOperation(field)
      else guardField(type.name, field)
    }
  }
}

function guardOperation(field: AnyField): void {
  const need = needOf(field)
  if (!need) throw new Error(`Nobody decided who may call ${field.name}: give it @Needs`)
  if (need === SIGNED_IN) return
  const resolve = resolverOf(field)
  field.resolve = (source, args, ctx, info) => {
    if (!ctx.actor.permissions.has(need)) {
      throw new AppError('FORBIDDEN', `This needs the permission ${need}.`, { permission: need })
    }
    return resolve(source, args, ctx, info)
  }
}

function guardField(typeName: string, field: AnyField): void {
  const need = needOf(field)
  if (!need || need === SIGNED_IN) return
  if (isNonNullType(field.type)) {
    throw new Error(
      `${typeName}.${field.name} cannot be hidden from anybody because it is never null`,
    )
  }
  const resolve = resolverOf(field)
  field.resolve = (source, args, ctx, info) =>
    ctx.actor.permissions.has(need) ? resolve(source, args, ctx, info) : null
}

function resolverOf(field: AnyField): AnyResolver {
  return field.resolve ?? ((source) => (source as Record<string, unknown>)[field.name])
}
