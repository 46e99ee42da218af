import type pg from 'pg'
import { listedLabel } from './seed.ts'

/**
 * As many accounts and quotes as there are orders: each order and each quote has its account, and a
 * third of them all carries the label that is listed.
 */
export async function seedRecords(client: pg.Client, size: number): Promise<void> {
  for (const statement of statements(`generate_series(1, ${size}) n`)) await client.query(statement)
  await client.query('vacuum analyze account, quote, quote_line, orders')
}

const id = (kind: string, n: string) =>
  `('01900${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
const created = `timestamptz '2026-01-01' + n * interval '1 minute'`
const label = `(array[${listedLabel}, 190, 150])[1 + n % 3]`

const statements = (range: string): string[] => [
  `insert into account (id, name, external_id, label_id, credit_limit, created_at, updated_at)
   select ${id('aaa', 'n')}, 'Account ' || n, 'E-' || n, ${label}, 1000000, ${created}, ${created} from ${range}`,
  `update orders o set account_id = ${id('aaa', '(o.number::integer - 1000)')}`,
  `insert into quote (id, number, reference, account_id, currency, label_id, customer_name, expires_on, expires_at,
     total, search_text, created_by, created_at, updated_at)
   select ${id('bbb', 'n')}, 'Q-' || (1000 + n), 'REF-' || n, ${id('aaa', 'n')}, 'USD', ${label}, 'Customer ' || n,
     date '2027-01-01', timestamptz '2027-01-02', 7500, 'customer ' || n, 'Benchmark', ${created}, ${created} from ${range}`,
  `insert into quote_line (id, quote_id, position, sku, name, qty, list_price, unit_price)
   select ${id('ccc', 'n * 3 + i')}, ${id('bbb', 'n')}, i + 1, 'SKU-' || n, 'Article', 2, 1250, 1250
   from ${range}, generate_series(0, 2) i`,
]
