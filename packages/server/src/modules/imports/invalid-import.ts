import { Refusal } from '../../kernel/refusal.js'

/** Refuses a whole import for what its input says. */
export function invalidImport(path: string[], message: string): never {
  throw new Refusal({ code: 'INVALID_INPUT', path, message })
}
