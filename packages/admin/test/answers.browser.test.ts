import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opened, startMailServer } from '../../server/test/mail-server.js'
import { openBrowser, picture, seriousBarriers, sideways } from './browser.js'
import { askApi } from './customer-orders.js'
import { startWaypost } from './running-waypost.js'

const mailServer = await startMailServer()
const mailbox = mailServer.received
const waypost = await startWaypost({ SMTP_URL: mailServer.url })
afterAll(() => waypost.stop())
const { newPage, signedInPage } = await openBrowser()
const patience = 30_000

interface Account {
  id: string
  contacts: { id: string; name: string }[]
}
const errors = 'userErrors { code message path }'

/** What a mutation named so made, by its field. */
async function make<Made>(page: Page, deed: string, type: string, input: object): Promise<Made> {
  const [field, shown] = shownOf[deed.replace(/[A-Z].*/, '') as keyof typeof shownOf]
  const answer = await askApi<Record<string, Record<string, Made>>>(
    page,
    `mutation ($input: ${type}!) { ${deed}(input: $input) { ${field} { ${shown} } ${errors} } }`,
    { input },
  )
  const made = answer[deed]?.[field]
  if (!made) throw new Error(JSON.stringify(answer))
  return made
}
const shownOf = {
  account: ['account', 'id contacts { id name }'],
  quote: ['quote', 'id number'],
  order: ['request', 'id number'],
  approval: ['scheme', 'id'],
} as const

/** The link in the next mail to somebody, out of what the mail server was handed. */
async function linkMailedTo(to: string): Promise<string> {
  const mine = () => mailbox.filter((mail) => mail.to.includes(to))
  await expect.poll(() => mine().length, { timeout: patience }).toBeGreaterThan(0)
  const mail = mine().at(-1)
  const { text } = await opened(mail)
  const [, path] = /(\/answer\/[\w-]{43})/.exec(text ?? '') ?? []
  if (path === undefined) throw new Error(`There is no link in ${text ?? 'the mail'}`)
  mailbox.length = 0
  return path
}

describe('answers by link', () => {
  let staff: Page
  let account: Account
  const idOf = (name: string) => account.contacts.find((one) => one.name === name)?.id ?? ''

  beforeAll(async () => {
    staff = await signedInPage({ baseURL: waypost.url })
    account = await make<Account>(staff, 'accountCreate', 'AccountCreateInput', {
      name: 'Analytical Engines',
      currency: 'EUR',
      contacts: [
        { name: 'Ada', email: 'ada@example.org', role: 'BUYER', language: 'en' },
        { name: 'Charles', email: 'charles@example.org', role: 'MANAGER', language: 'de' },
      ],
    })
  })
  afterAll(() => staff.context().close())

  test('a customer accepts a quote by the link in its mail, and there is an order', async () => {
    await askApi(
      staff,
      `mutation { quoteSettingsUpdate(input: { acceptance: CONVERT }) { ${errors} } }`,
    )
    const quote = await make<{ id: string; number: string }>(
      staff,
      'quoteCreate',
      'QuoteCreateInput',
      {
        ...{ accountId: account.id, contactId: idOf('Ada'), reference: 'PO-7788' },
        customerNote: 'Delivery takes about ten days.',
        lines: [
          { sku: 'MUG', name: 'Blue mug', qty: 100, listPrice: '14.00', unitPrice: '12.00' },
          { sku: 'TEA', name: 'Earl Grey', qty: 12, listPrice: '6.50', unitPrice: '6.50' },
        ],
      },
    )
    await make(staff, 'quoteSend', 'QuoteSendInput', { quoteId: quote.id })
    const link = await linkMailedTo('ada@example.org')

    // Without any script, and in the dark.
    const page = await newPage({
      ...{ baseURL: waypost.url, javaScriptEnabled: false, colorScheme: 'dark' },
      viewport: { width: 320, height: 700 },
    })
    await page.goto(link)
    await page.getByRole('heading', { name: `Quote ${quote.number}` }).waitFor()
    const paper = await page.request.get(`${link}/quote.pdf`)
    expect(paper.headers()['content-type']).toBe('application/pdf')
    await page.getByRole('button', { name: 'Ask for a change' }).click()
    await page.getByRole('alert').getByText('Please write what should change.').waitFor()
    await page.getByRole('button', { name: 'Accept the quote' }).click()
    await page.getByText('This quote has become an order').waitFor()
    await page.context().close()

    const { quote: after } = await askApi<{ quote: { order: { number: string } | null } }>(
      staff,
      'query ($id: ID!) { quote(id: $id) { order { number } } }',
      { id: quote.id },
    )
    expect(after.order?.number).toMatch(/\d/)
  })

  test('an approver rejects by link with a reason, and the buyer corrects it and submits it again', async () => {
    await make(staff, 'approvalSchemeSet', 'ApprovalSchemeSetInput', {
      accountId: account.id,
      levels: [{ from: '0', to: null, rule: 'ANY', approverIds: [idOf('Charles')] }],
    })
    const request = await make<{ id: string; number: string }>(
      staff,
      'orderRequestCreate',
      'OrderRequestCreateInput',
      {
        ...{ accountId: account.id, buyerId: idOf('Ada'), comments: 'For the new office.' },
        lines: [{ sku: 'MUG', name: 'Blue mug', qty: 100, unitPrice: '12.00' }],
      },
    )
    mailbox.length = 0
    await make(staff, 'orderRequestSubmit', 'OrderRequestSubmitInput', { requestId: request.id })
    const page = await newPage({ baseURL: waypost.url })

    await page.goto(await linkMailedTo('charles@example.org'))
    await page.getByRole('heading', { name: `Bestellanfrage ${request.number}` }).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await picture(page, 'approval')
    await page.getByLabel('Begründung').fill('Die Hälfte genügt.')
    await page.getByRole('button', { name: 'Ablehnen' }).click()
    await page.getByText('Sie haben diese Anfrage abgelehnt').waitFor()

    await page.goto(await linkMailedTo('ada@example.org'))
    await page.getByText('Die Hälfte genügt.').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'rejected-request')
    await page.getByLabel('Blue mug').fill('50')
    await page.getByRole('button', { name: 'Submit for approval' }).click()
    await page.getByText('This request waits for approval').waitFor()

    await page.goto(await linkMailedTo('charles@example.org'))
    await page.getByText('600,00 €').first().waitFor()
    await page.getByRole('button', { name: 'Genehmigen' }).click()
    await page.getByText('Sie haben diese Anfrage genehmigt').waitFor()
    await page.context().close()
  })
})
