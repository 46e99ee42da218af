import { randomUUID } from 'node:crypto'
import { ask, type Target } from './load.ts'
import { timed, type Job, type JobParts } from './jobs.ts'

/** Where imported orders lie, each table behind those that it refers to, and the column that says whose a row is. */
const tables = [
  ['orders', 'id'],
  ['order_detail', 'order_id'],
  ['history_entry', 'order_id'],
  ['order_item', 'order_id'],
  ['label_change', 'order_id'],
  ['outbox', 'order_id'],
] as const

const header =
  'Web Order #,Order Date,SKU,Product Name,Quantity,Unit Price,Bill To Name,Bill To Street,Bill To City,Bill To Zip,Bill To Country,Bill To Email'
const mutation = `mutation Import($input: OrdersImportInput!) { ordersImport(input: $input) { report { created } } }`

function csvOf(size: number, run: string): string {
  const rowOf = (n: number, item: number) => {
    const article = (n * 3 + item) % 5000
    return `${run}-${n},2026-03-02,SKU-${article},Article ${article},2,12.50,Customer ${n},${n} Main Street,Springfield,12345,US,${run}-${n}@example.org`
  }
  const orders = Array.from({ length: size }, (_, n) => [0, 1, 2].map((item) => rowOf(n, item)))
  return [header, ...orders.flat()].join('\n')
}

async function importFile(target: Target, content: string, size: number): Promise<void> {
  const body = JSON.stringify({ query: mutation, variables: { input: { content } } })
  const answer = await ask(target, { path: '/graphql', body })
  if (!answer.includes(`"created":${size}}`)) throw new Error(`not all went in: ${answer}`)
}

interface Column {
  name: string
  type: string
}

/** A column of a stored row as its copy has it: what must be unique is made different. */
function copied({ name, type }: Column): string {
  if (type === 'uuid') return `overlay(${name}::text placing 'f' from 1 for 1)::uuid`
  return name === 'number' || name === 'cart_number' ? `'copy-' || ${name}` : name
}

/** W5: a file of orders over the API, beside COPY of the very rows that it left. */
export function fileImport({ client, ours, size }: JobParts): Job {
  const copyOf = async ([table, owner]: (typeof tables)[number], run: string) => {
    const { rows } = await client.query<Column>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_name = $1 and is_identity = 'NO' and is_generated = 'NEVER'`,
      [table],
    )
    const names = rows.map(({ name }) => name).join(', ')
    const { rows: found } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    )
    const file = `${found[0]?.folder}/bench-${table}.copy`
    await client.query(`copy (select ${rows.map(copied).join(', ')} from ${table} where ${owner} in
      (select id from orders where cart_number like '${run}-%')) to '${file}'`)
    return `copy ${table} (${names}) from '${file}'`
  }

  return {
    name: 'W5',
    title: `a file of ${size} orders with 3 items each, beside COPY of the same rows`,
    target: 0.17,
    async turn() {
      const run = `R${randomUUID().slice(0, 8)}`
      const content = csvOf(size, run)
      const time = await timed(() => importFile(ours, content, size))
      const copies: string[] = []
      for (const table of tables) copies.push(await copyOf(table, run))
      const control = await timed(() => client.query(`begin; ${copies.join('; ')}; commit`))
      return { ours: time, control }
    },
    close: () => Promise.resolve(),
  }
}
