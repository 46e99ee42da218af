import { settableClock, type SettableClock } from '../src/kernel/clock.js'
import { systemActor } from '../src/modules/auth/index.js'
import { ensureDefaults } from '../src/modules/status-events/index.js'
import { createTestApp, type TestApp } from './app.js'

/** A refusal as a test looks at it. */
interface Refused {
  code: string
  message: string
  path: string[] | null
  data: Record<string, unknown> | null
}

/** An order request as a test looks at it. */
export interface ShownRequest {
  id: string
  number: string
  state: string
  version: number
  round: number
  currentLevel: number | null
  lastLevel: number | null
  overBudget: boolean
  schemeReplaced: boolean
  label: { code: string } | null
  total: { amount: string }
  budget: { year: string; used: { amount: string }; exceeded: boolean } | null
  path: {
    level: number
    state: string
    approvers: { contact: { name: string }; decision: string | null; recordedBy: string | null }[]
  }[]
  order: { number: string; source: string; accountId?: string } | null
}

const shown = `id number state version round currentLevel lastLevel overBudget schemeReplaced label { code }
  total { amount } budget { year used { amount } exceeded }
  path { level state approvers { contact { name } decision recordedBy } } order { number source }`
const errors = 'userErrors { code message path data }'

/** What a change of a request answered. */
export interface Changed {
  applied: boolean
  request: ShownRequest | null
  userErrors: Refused[]
}

/** An account with its people by their first names. */
export interface TestAccount {
  id: string
  people: Record<string, string>
}

/** A level as a test writes it: from, to, rule, names of approvers. */
export type TestLevel = [from: string, to: string | null, rule: 'ANY' | 'ALL', ...names: string[]]

/** The application with what tests of order requests do over the API, as an administrator. */
export interface RequestShop {
  app: TestApp
  clock: SettableClock
  /** Asks, and fails the test for an error that is no refusal. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>
  account(people: string[], more?: Record<string, unknown>): Promise<TestAccount>
  scheme(account: TestAccount, levels: TestLevel[], input?: object): Promise<SchemeAnswer>
  /** Calls a mutation of requests by its name, such as "Submit". */
  change(deed: string, input: Record<string, unknown>): Promise<Changed>
  /** The same, which must succeed. */
  changed(deed: string, input: Record<string, unknown>): Promise<ShownRequest>
  /** A draft for an amount. */
  draft(account: TestAccount, amount: string, buyer?: string): Promise<ShownRequest>
  /** A request for an amount that was submitted. */
  submitted(account: TestAccount, amount: string, buyer?: string): Promise<ShownRequest>
  request(id: string): Promise<ShownRequest>
}

/** What setting a scheme answered. */
export interface SchemeAnswer {
  applied: boolean
  runningRequests: number
  accountVersion: number | null
  scheme: { id: string; levels: { level: number }[] } | null
  userErrors: Refused[]
}

const roleOf = (name: string) =>
  name.startsWith('B') ? 'BUYER' : name === 'Ada' ? 'ADMINISTRATOR' : 'MANAGER'

/** Opens the application for a test file; call it at the top level. */
export async function openRequestShop(at = '2026-03-02T10:00:00Z'): Promise<RequestShop> {
  const clock = settableClock(at)
  const app = await createTestApp({ clock })
  await ensureDefaults(app.contextFor(systemActor))
  const headers = await app.tokenOf('ADMINISTRATOR')
  const ask = async <Data>(query: string, variables?: Record<string, unknown>) => {
    const answer = await app.ask(headers, query, variables)
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.data as Data
  }
  const change = async (deed: string, input: Record<string, unknown>) => {
    // What happens in turn has its order by time.
    clock.advance(1)
    const { done } = await ask<{ done: Changed }>(
      `mutation($input: OrderRequest${deed}Input!) {
        done: orderRequest${deed}(input: $input) { applied request { ${shown} } ${errors} } }`,
      { input },
    )
    return done
  }
  const changed = async (deed: string, input: Record<string, unknown>) => {
    const { request, userErrors } = await change(deed, input)
    if (!request) throw new Error(JSON.stringify(userErrors))
    return request
  }
  const draft: RequestShop['draft'] = (account, amount, buyer = 'Bea') =>
    changed('Create', {
      accountId: account.id,
      buyerId: account.people[buyer],
      lines: [{ sku: 'MUG', name: 'Mug', qty: 1, unitPrice: amount }],
    })
  return {
    app,
    clock,
    ask,
    change,
    changed,
    draft,
    submitted: async (...parameters) =>
      changed('Submit', { requestId: (await draft(...parameters)).id }),
    request: async (id) => {
      const found = await ask<{ orderRequest: ShownRequest }>(
        `query($id: ID!) { orderRequest(id: $id) { ${shown} } }`,
        { id },
      )
      return found.orderRequest
    },
    async account(people, more = {}) {
      const { contacts = {}, ...fields } = more as { contacts?: Record<string, object> }
      const input = {
        name: 'Acme',
        contacts: people.map((name) => ({
          name,
          email: `${name.toLowerCase()}@example.org`,
          role: roleOf(name),
          ...contacts[name],
        })),
        ...fields,
      }
      type Made = { id: string; contacts: { id: string; name: string }[] }
      const { accountCreate } = await ask<{
        accountCreate: { account: Made | null; userErrors: Refused[] }
      }>(
        `mutation($input: AccountCreateInput!) {
          accountCreate(input: $input) { account { id contacts { id name } } ${errors} } }`,
        { input },
      )
      if (!accountCreate.account) throw new Error(JSON.stringify(accountCreate.userErrors))
      const entries = accountCreate.account.contacts.map(({ id, name }) => [name, id] as const)
      return { id: accountCreate.account.id, people: Object.fromEntries(entries) }
    },
    async scheme(account, levels, input = {}) {
      clock.advance(1)
      const { approvalSchemeSet } = await ask<{ approvalSchemeSet: SchemeAnswer }>(
        `mutation($input: ApprovalSchemeSetInput!) { approvalSchemeSet(input: $input) {
          applied runningRequests accountVersion scheme { id levels { level } } ${errors} } }`,
        {
          input: {
            accountId: account.id,
            levels: levels.map(([from, to, rule, ...names]) => ({
              from,
              to,
              rule,
              approverIds: names.map((name) => account.people[name]),
            })),
            ...input,
          },
        },
      )
      return approvalSchemeSet
    },
  }
}
