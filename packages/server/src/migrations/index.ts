import { Foundation1700000000001 } from './1700000000001-foundation.js'

/** All migrations, oldest first. */
export const migrations = [Foundation1700000000001]
