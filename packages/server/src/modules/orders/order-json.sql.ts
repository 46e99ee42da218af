/** A value that PostgreSQL answers as JSON: how to ask for it, and how to read what comes. */
export interface Json<Value> {
  sql: string
  read: (json: unknown) => Value
}

/** Each field of a record: its SQL, and where its JSON is not yet the value, how it is read. */
export type Columns<Rec> = { readonly [Name in keyof Rec]-?: string | Json<Rec[Name]> }

/**
 * A record as the array of its values, by position: to write the names into each record would cost
 * PostgreSQL as much as the values.
 */
export function recordJson<Rec>(columns: Columns<Rec>): Json<Rec> {
  const fields = Object.entries<string | Json<unknown>>(columns).map(([name, column]) =>
    typeof column === 'string' ? { name, sql: column, read: null } : { name, ...column },
  )
  const read = (json: unknown): Rec => {
    const values = json as unknown[]
    const record: Record<string, unknown> = {}
    fields.forEach((field, at) => {
      record[field.name] = field.read ? field.read(values[at]) : values[at]
    })
    return record as Rec
  }
  return { sql: `json_build_array(${fields.map(({ sql }) => sql).join(', ')})`, read }
}

/** The records that PostgreSQL finds, in no order unless one is given. */
export function listJson<Rec>(columns: Columns<Rec>, from: string, order?: string): Json<Rec[]> {
  const record = recordJson(columns)
  return {
    sql: `(select json_agg(${record.sql}${order ? ` order by ${order}` : ''}) from ${from})`,
    read: (json) => ((json ?? []) as unknown[]).map(record.read),
  }
}
