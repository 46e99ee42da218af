/** Every table that TypeORM knows as a class. */
export const entities: (new () => object)[] = []
