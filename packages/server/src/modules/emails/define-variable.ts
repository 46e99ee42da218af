/** What a variable holds. BLOCK: a part of the mail that the layout makes, on a line of its own. */
export const variableTypes = ['TEXT', 'NUMBER', 'LIST', 'LINK', 'BLOCK'] as const
export type VariableType = (typeof variableTypes)[number]

/** One variable that templates of a purpose may use. */
export interface VariableDefinition {
  /** As it is written; `[]` stands for one entry of a list: `order.items[].name`. */
  name: string
  type: VariableType
  example: string
  description: string
}

/** One variable, as a line of a list. */
export const define = (
  name: string,
  type: VariableType,
  example: string,
  description: string,
): VariableDefinition => ({ name, type, example, description })

/** Who writes. */
export const shopName = define('shop.name', 'TEXT', 'Blue Harbor', 'The name that customers read.')
