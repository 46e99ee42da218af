import type { MigrationInterface } from 'typeorm'

/** Every migration, oldest first. TypeORM orders them by the timestamp that ends each class name. */
export const migrations: (new () => MigrationInterface)[] = []
