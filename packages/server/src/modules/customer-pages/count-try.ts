import type { Queryable, Statement } from '../../kernel/database.js'

/** How often something may be tried in a window that slides, in seconds. */
export interface TryLimit {
  most: number
  within: number
}

const recent = `array(select t from unnest(c.tries) t where t > $2::timestamptz - $4::integer * interval '1 second' order by t)`

const countOne: Statement = {
  name: 'customer_pages.count_try',
  text: `with counted as (
      insert into look_up_counter as c (key, tries, ends_at)
      values ($1, array[$2::timestamptz], $2::timestamptz + $4::integer * interval '1 second')
      on conflict (key) do update set tries = ${recent} || $2::timestamptz, ends_at = excluded.ends_at
      where cardinality(${recent}) < $3::integer
      returning true)
    select greatest(1, ceil(extract(epoch from (${recent})[1] - $2::timestamptz) + $4::integer))::integer as wait
    from (select) always left join look_up_counter c on c.key = $1
    where not exists (select from counted)`,
}

/**
 * Counts one try, for all processes together. Answers the seconds to wait, or null when it may be
 * carried out.
 * @param key digest of who tries what
 */
export async function countTry(
  on: Queryable,
  key: Buffer,
  { most, within }: TryLimit,
  now: Date,
): Promise<number | null> {
  const [limited] = await on.rows<{ wait: number | null }>(countOne, [key, now, most, within])
  return limited ? (limited.wait ?? 1) : null
}
