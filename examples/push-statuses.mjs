// Tells Waypost statuses in words of your own, as a cart or a warehouse does when something changes.
//
//   WAYPOST_TOKEN=wp_… node examples/push-statuses.mjs 1001=picked 1002=packed
import { ask, main } from './waypost.mjs'

const told = `mutation ($input: StatusPushInput!) {
  statusPush(input: $input) {
    results { outcome label { name } userErrors { code message } }
  }
}`

await main(async (args) => {
  const pushes = args.map((arg) => {
    const [orderNumber, ...word] = arg.split('=')
    // The same key whenever this change is told again, so that a retry does no harm.
    return {
      orderNumber,
      word: word.join('='),
      idempotencyKey: `example/${encodeURIComponent(arg).slice(0, 200)}`,
    }
  })
  const { results } = (await ask(told, { input: { pushes } })).statusPush
  results.forEach(({ outcome, label, userErrors }, at) => {
    const why = userErrors.map(({ code, message }) => `${code}: ${message}`).join(' ')
    console.log([args[at], outcome, label?.name ?? '', why].filter(Boolean).join('  '))
  })
  return results.some(({ outcome }) => outcome === 'REFUSED') ? 1 : 0
})
