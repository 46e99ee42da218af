/** The SQLSTATE of what the database refused; empty for other errors. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** The unique constraint that a write broke; empty where it broke none. */
export const violatedUnique = (error: unknown): string =>
  codeOf(error) === '23505' && error instanceof Error && 'constraint' in error
    ? String(error.constraint)
    : ''

/** Whether two transactions stood in each other's way: a serialization failure or a deadlock. */
export const wasInTheWay = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error))
