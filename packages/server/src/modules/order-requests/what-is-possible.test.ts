import { expect, test } from 'vitest'
import { openRequestShop, type ShownRequest } from '../../../test/order-requests.js'

const shop = await openRequestShop()
const acme = await shop.account(['Max', 'Bea'])
await shop.scheme(acme, [['100', '1000', 'ANY', 'Max']])
const day = 24 * 60 * 60_000

const with200 = () => shop.submitted(acme, '200')
const decided = async (decision: string) =>
  shop.changed('Decide', {
    requestId: (await with200()).id,
    approverId: acme.people['Max'],
    decision,
    reason: 'So',
  })
const then = (deed: string) => async () => {
  const approved = await shop.submitted(acme, '50')
  return shop.changed(deed, { requestId: approved.id })
}

const stages: [string, () => Promise<ShownRequest>][] = [
  ['a draft', () => shop.draft(acme, '200')],
  ['a draft that nobody may approve', () => shop.draft(acme, '2000')],
  ['one that waits', with200],
  [
    'one that waits for long',
    async () => {
      const sent = await with200()
      shop.clock.advance(2 * day)
      return sent
    },
  ],
  ['an approved one', () => decided('APPROVE')],
  ['a rejected one', () => decided('REJECT')],
  ['a canceled one', then('Cancel')],
  ['an ordered one', then('Order')],
]

const deeds = {
  edit: ['Update', { reference: 'R' }],
  submit: ['Submit', {}],
  decide: ['Decide', { approverId: acme.people['Max'], decision: 'APPROVE' }],
  order: ['Order', {}],
  cancel: ['Cancel', {}],
  remind: ['Remind', {}],
} as const

test.each(stages)('what is possible with %s is what the mutations do', async (_, make) => {
  const { id } = await make()
  const asked = Object.keys(deeds)
    .map((name) => `${name} { possible reasons { code } }`)
    .join(' ')
  const { orderRequest } = await shop.ask<{
    orderRequest: { possible: Record<string, { possible: boolean; reasons: object[] }> }
  }>(`query($id: ID!) { orderRequest(id: $id) { possible { ${asked} } } }`, { id })
  for (const [name, [deed, input]] of Object.entries(deeds)) {
    const { userErrors } = await shop.change(deed, { requestId: id, dryRun: true, ...input })
    const reasons = userErrors.map(({ code }) => ({ code }))
    expect({ name, ...orderRequest.possible[name] }).toEqual({
      name,
      possible: reasons.length === 0,
      reasons,
    })
  }
})
