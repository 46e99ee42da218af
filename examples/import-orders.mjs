// Sends a CSV file of orders and prints what became of it; `--try` only tries it.
//
//   WAYPOST_TOKEN=wp_… node examples/import-orders.mjs [--try] [--channel CODE] examples/orders.csv
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { accepted, ask, main } from './waypost.mjs'

const mutation = `mutation ($input: OrdersImportInput!) {
  ordersImport(input: $input) {
    report {
      applied created itemsAdded unchanged refused
      issues { line column message }
    }
    userErrors { code message }
  }
}`

await main(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { try: { type: 'boolean', default: false }, channel: { type: 'string' } },
  })
  const [file] = positionals
  if (!file) throw new Error('Name a CSV file.')
  const input = {
    content: await readFile(file, 'utf8'),
    channel: values.channel,
    dryRun: values.try,
  }
  const { report } = accepted((await ask(mutation, { input })).ordersImport)

  const { created, itemsAdded, unchanged, refused, issues } = report
  console.log(
    `${created} created, ${itemsAdded} with items added, ${unchanged} unchanged, ${refused} refused`,
  )
  for (const { line, column, message } of issues) {
    console.log(`line ${line}${column ? `, ${column}` : ''}: ${message}`)
  }
  return issues.length > 0 ? 1 : 0
})
