// Takes an order from the cart to the parcel, the way a cart and a warehouse would do it together:
// order in, payment, approval, tracking number, and then the story that Waypost tells of it.
//
//   WAYPOST_TOKEN=wp_… node examples/order-life.mjs
import { accepted, ask, main } from './waypost.mjs'

/** One status event: its mutation, the type of its input, and the input. */
async function fire(mutation, input) {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`
  const data = await ask(
    `mutation ($input: ${type}!) {
      ${mutation}(input: $input) {
        order { id number version label { name } items { id sku label { name } } }
        userErrors { code message path }
      }
    }`,
    { input },
  )
  return accepted(data[mutation]).order
}

const draft = {
  currency: 'EUR',
  paymentMethod: 'Visa',
  billTo: {
    name: 'Jürgen Weiß',
    street: 'Königstraße 27',
    city: 'Düsseldorf',
    zip: '40212',
    country: 'DE',
    email: 'juergen.weiss@example.org',
  },
  items: [
    { sku: 'DRP-V60-02W', name: 'Dripper "02", white ceramic', qty: 1, unitPrice: '22.50' },
    { sku: 'BEA-ETH-250', name: 'Ethiopia Guji, whole bean, 250 g', qty: 3, unitPrice: '13.60' },
  ],
  shipping: '4.90',
}

const storyOf = `query ($id: ID!) {
  order(id: $id) {
    timeline(first: 20) {
      edges { node { at event actor { name } changes { subject fromName toName } } }
    }
  }
}`

await main(async () => {
  // An idempotency key makes a repeated call answer as the first did, so a retry does no harm.
  const idempotencyKey = crypto.randomUUID()
  const order = await fire('orderImport', { order: draft, idempotencyKey })
  console.log(`Order ${order.number} is ${order.label.name}.`)

  const orderId = order.id
  await fire('orderPaymentReceived', {
    orderId,
    amount: '68.20',
    method: 'Visa',
    reference: 'auth 5512',
    mode: 'LOG',
  })
  const approved = await fire('orderApprove', { orderId })
  console.log(`Order ${order.number} is ${approved.label.name}.`)

  // The expected version refuses the call if anybody touched the order in between.
  const expectedVersion = approved.version
  await fire('orderAddTrackingNumber', {
    orderId,
    expectedVersion,
    carrier: 'DHL',
    number: 'JD014600001234567890',
  })

  const { order: story } = await ask(storyOf, { id: orderId })
  for (const { node } of story.timeline.edges.toReversed()) {
    const changes = node.changes.map(
      ({ subject, fromName, toName }) => `${subject}: ${fromName ?? '–'} → ${toName}`,
    )
    console.log([node.event, ...changes].join('\n    '))
  }
})
