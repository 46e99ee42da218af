import { Field, type FieldOptions } from 'type-graphql'

/**
 * A GraphQL field that is read from a getter like a plain property. `@Field` would give it a
 * resolver of its own, which the executor then has to call for every record.
 */
export function Getter(type: Parameters<typeof Field>[0], options: FieldOptions) {
  return (prototype: object, key: string): void => {
    Field(type, { ...options, simple: true })(prototype, key)
  }
}
