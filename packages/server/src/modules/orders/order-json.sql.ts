/** The SQL of each field of a record. */
export type Columns<Rec> = Record<keyof Rec, string>

/** A record as a JSON object that has the fields under their own names, ready for use. */
export const jsonOf = (columns: Readonly<Record<string, string>>): string =>
  `json_build_object(${Object.entries(columns)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')})`
