// Brings the accounts of an ERP in by their external ids, then tells the statuses of accounts, orders
// and quotes in the ERP's own words. What the words mean is mapped once, for the token that tells them:
// under Channels, at the token.
//
//   WAYPOST_TOKEN=wp_… node examples/erp-sync.mjs examples/erp.json
//
// The same file again changes nothing: accounts are compared, and each kind of status has an
// idempotency key of the ERP's run.
import { readFile } from 'node:fs/promises'
import { accepted, ask, main } from './waypost.mjs'

const sizeOfBatch = 1000

const accountImport = `mutation ($content: String!) {
  accountImport(input: { format: JSON, content: $content }) {
    report { created updated unchanged refused issues { line column message } }
    userErrors { code message }
  }
}`

const results = `results { index outcome userErrors { code message } } userErrors { code message }`

/** How the labels of each kind of record are changed in bulk, and how it is named. */
const records = {
  accounts: {
    mutation: 'accountsChangeStatus',
    type: 'AccountsChangeStatusInput',
    name: 'externalId',
  },
  quotes: { mutation: 'quotesChangeStatus', type: 'QuotesChangeStatusInput', name: 'number' },
}

const statusPush = `mutation ($input: StatusPushInput!) {
  statusPush(input: $input) { results { outcome userErrors { code message } } }
}`

async function importAccounts(accounts) {
  const content = JSON.stringify(accounts)
  const { report } = accepted((await ask(accountImport, { content })).accountImport)
  const { created, updated, unchanged, refused, issues } = report
  console.log(
    `accounts: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`,
  )
  for (const { line, column, message } of issues)
    console.log(`entry ${line}, ${column ?? 'as a whole'}: ${message}`)
  return refused
}

async function tellRecords(kind, told, key) {
  const { mutation, type, name } = records[kind]
  const changes = told.map(([number, word]) => ({ [name]: number, word }))
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${results} } }`
  const answer = (await ask(document, { input: { changes, idempotencyKey: key } }))[mutation]
  return accepted(answer).results
}

async function tellOrders(told, key) {
  const pushes = told.map(([orderNumber, word]) => ({
    orderNumber,
    word,
    idempotencyKey: `${key}/${orderNumber}`,
  }))
  return (await ask(statusPush, { input: { pushes } })).statusPush.results
}

/** Tells all statuses of one kind, a thousand at a time; answers how many were refused. */
async function tellStatuses(kind, statuses, run) {
  const all = Object.entries(statuses ?? {})
  let refused = 0
  for (let start = 0; start < all.length; start += sizeOfBatch) {
    const told = all.slice(start, start + sizeOfBatch)
    const key = `erp/${run}/${kind}/${start}`
    const answers =
      kind === 'orders' ? await tellOrders(told, key) : await tellRecords(kind, told, key)
    answers.forEach(({ outcome, userErrors }, at) => {
      const why = userErrors.map(({ code, message }) => `${code}: ${message}`).join(' ')
      console.log([`${kind} ${told[at].join('=')}`, outcome, why].filter(Boolean).join('  '))
      if (outcome === 'REFUSED') refused += 1
    })
  }
  return refused
}

await main(async ([file]) => {
  if (!file) throw new Error('Name the file: node examples/erp-sync.mjs FILE')
  const { run, accounts, statuses } = JSON.parse(await readFile(file, 'utf8'))
  let refused = await importAccounts(accounts)
  for (const kind of ['accounts', 'orders', 'quotes'])
    refused += await tellStatuses(kind, statuses[kind], run)
  return refused > 0 ? 1 : 0
})
