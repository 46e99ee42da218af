import type { Context } from '../../kernel/context.js'
import { createAccount, type AccountCreateInput, type WholeAccount } from '../accounts/index.js'
import { setScheme } from '../order-requests/index.js'
import type { Chance } from './chance.js'

/** How many accounts there are; the last eight are children of the first. */
const wanted = 40
const children = 8

const starts = [
  'Northgate',
  'Halden',
  'Brightwater',
  'Kestrel',
  'Lindqvist',
  'Marlow',
  'Ostrava',
  'Pinecrest',
] as const
const ends = ['Outfitters', 'Hotels', 'Schools Trust', 'Engineering', 'Coffee Roasters'] as const
const firstNames = ['Priya', 'Jonas', 'Camille', 'Tomás', 'Wen', 'Ailsa', 'Omar', 'Freya'] as const
const lastNames = ['Marchetti', 'Okafor', 'Sandoval', 'Lindgren', 'Petrov', 'Achterberg'] as const
type City = readonly [city: string, zip: string, country: string]
const cities: readonly [City, ...City[]] = [
  ['Portland', '97205', 'US'],
  ['Leipzig', '04229', 'DE'],
  ['Leeds', 'LS1 4DT', 'GB'],
  ['Lyon', '69002', 'FR'],
]

/** Adds the accounts of the sample data, the same every time; answers them in their order. */
export async function addAccounts(
  ctx: Context,
  chance: Chance,
  managerId: string | null,
): Promise<WholeAccount[]> {
  const accounts: WholeAccount[] = []
  for (let place = 0; place < wanted; place += 1) {
    const parent = accounts[place - (wanted - children)]
    const input = draftAccount(chance, place, parent ?? null)
    // Some are nobody's yet, so that handing over can be tried.
    const { answer, userErrors } = await createAccount(ctx, {
      ...input,
      managerId: place % 4 === 3 ? null : managerId,
    })
    if (!answer) throw new Error(`sample data: ${input.name}: ${JSON.stringify(userErrors)}`)
    accounts.push(answer)
    if (place % 3 === 0) await addScheme(ctx, answer, place)
  }
  return accounts
}

function draftAccount(
  chance: Chance,
  place: number,
  parent: WholeAccount | null,
): AccountCreateInput {
  const start = starts[place % starts.length] ?? starts[0]
  const [city, zip, country] = chance.oneOf(cities)
  const name = parent
    ? `${parent.name}, ${city} branch`
    : `${start} ${ends[Math.floor(place / starts.length) % ends.length] ?? ends[0]}`
  const person = (role: AccountCreateInputRole, budget: string | null = null) => ({
    name: `${chance.oneOf(firstNames)} ${chance.oneOf(lastNames)}`,
    role,
    phone: `+1 503-555-0${chance.digits(3)}`,
    budget,
    active: true,
  })
  const party = { name, street: `${chance.between(1, 90)} Market Street`, city, zip, country }
  return {
    name,
    externalId: `ERP-${4000 + place}`,
    parentId: parent?.id ?? null,
    creditLimit: place % 2 === 0 ? '25000' : null,
    budgetStartMonth: place % 5 === 0 ? 4 : 1,
    contacts: [
      person('ADMINISTRATOR'),
      person('MANAGER'),
      person('MANAGER'),
      person('BUYER', place % 4 === 0 ? '4000' : null),
    ],
    addresses: [
      { kind: 'BILL_TO', party, isDefault: true },
      { kind: 'SHIP_TO', party: { ...party, name: `${name}, goods in` }, isDefault: true },
    ],
  }
}

type AccountCreateInputRole = 'ADMINISTRATOR' | 'MANAGER' | 'BUYER'

/** One level or three: managers first, then whoever heads the account. */
async function addScheme(ctx: Context, { id, contacts }: WholeAccount, place: number) {
  const of = (role: AccountCreateInputRole) => contacts.filter((one) => one.role === role)
  const [head] = of('ADMINISTRATOR')
  const [first, second] = of('MANAGER')
  if (!head || !first || !second) return
  const levels =
    place % 2 === 0
      ? [{ from: '0', rule: 'ANY' as const, approverIds: [first.id, second.id] }]
      : [
          { from: '0', to: '250', rule: 'ANY' as const, approverIds: [first.id] },
          { from: '250', to: '1000', rule: 'ANY' as const, approverIds: [second.id] },
          { from: '1000', rule: 'ALL' as const, approverIds: [head.id] },
        ]
  const { userErrors } = await setScheme(ctx, { accountId: id, levels })
  if (userErrors.length > 0) throw new Error(`sample data: scheme: ${JSON.stringify(userErrors)}`)
}
