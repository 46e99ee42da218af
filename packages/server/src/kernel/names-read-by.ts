/**
 * Which names of a record the fields of it in the API read: most requests want a few, and each
 * column costs on both ends. A field that is called like a name reads that one, `others` says what
 * further fields read, and one that stands in neither may read anything. `always` is there whatever
 * is asked. The answer keeps the order of the names, so that equal fields make equal statements.
 */
export const namesReadBy =
  <Name extends string>(
    names: readonly Name[],
    always: readonly Name[],
    others: Readonly<Record<string, readonly Name[]>>,
  ) =>
  (fields: readonly string[]): readonly Name[] => {
    const needed = new Set<string>(always)
    for (const field of fields) {
      const read = others[field] ?? names.filter((name) => name === field)
      if (read.length === 0 && !(field in others)) return names
      for (const name of read) needed.add(name)
    }
    return names.filter((name) => needed.has(name))
  }

/** The `select` list of these names of a record, by the SQL of each. */
export const selectList = <Name extends string>(
  columns: Readonly<Record<Name, string>>,
  names: readonly Name[],
): string => names.map((name) => `${columns[name]} as "${name}"`).join(', ')
