import { Field } from 'type-graphql'
import type { AdvancedOptions, ReturnTypeFunc } from 'type-graphql/build/typings/decorators/types.js'

/**
 * A GraphQL field that is read from a getter like a plain property. `@Field` would give it a
 * resolver of its own, which the executor then has to call for every record.
 */
export function Getter(type: ReturnTypeFunc, options: AdvancedOptions) {
  return (prototype: object, key: string): void => {
    Field(type, { ...options, simple: true })(prototype, key)
  }
}
