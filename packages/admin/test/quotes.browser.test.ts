import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  chooseCountry,
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'

const { signedInPage } = await openBrowser()
const day = (ahead: number) =>
  new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length)

const line = (page: Page, place: number) =>
  page.getByRole('group', { name: `Line ${place}`, exact: true })
const sum = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Sums' })
    .locator('dl > div', { has: page.getByText(name, { exact: true }) })
    .getByRole('definition')
const badge = (page: Page, label: string) =>
  page.getByRole('button', { name: `Change label, now ${label}` })
const changed = (page: Page) => page.getByRole('region', { name: 'Changed since I last looked' })

async function fillLine(page: Page, place: number, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await line(page, place).getByLabel(label).fill(value)
}

/** Asks as somebody else than the administrator: with a token of its own. */
async function anotherPerson(page: Page) {
  const headers = { origin: inject('waypostUrl') }
  const create = `mutation { apiTokenCreate(input: { name: "Colleague ${crypto.randomUUID()}",
    scopes: ["quotes.read", "quotes.write", "orders.contact.read"] }) { secret } }`
  const answer = await page.request.post('/graphql', { data: { query: create }, headers })
  const made = (await answer.json()) as { data: { apiTokenCreate: { secret: string } } }
  return async (query: string, variables: object) => {
    const response = await fetch(`${inject('waypostUrl')}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${made.data.apiTokenCreate.secret}`,
      },
      body: JSON.stringify({ query, variables }),
    })
    const body = await response.text()
    expect(body).toContain('"userErrors":[]')
  }
}

describe('a quote', () => {
  let page: Page
  let errors: string[]
  let foreign: string[]
  const reference = `PO ${crypto.randomUUID().slice(0, 8)}`

  beforeAll(async () => {
    page = await signedInPage()
    errors = watchPageErrors(page)
    foreign = watchForeignRequests(page)
  })
  afterAll(() => page.context().close())

  test('is written with an altered price, its sums follow, and it begins in review', async () => {
    await page.goto('/quotes')
    await page.getByRole('link', { name: 'New quote' }).first().click()
    await page.getByText('Still needed: an account or the customer’s name, a line.').waitFor()
    expect(await page.getByRole('button', { name: 'Create quote' }).isDisabled()).toBe(true)
    const customer = page.getByRole('group', { name: 'Bill to' })
    await customer.getByLabel('Name').fill('Fridtjof Nansen')
    await customer.getByLabel('E-mail').fill('nansen@example.org')
    await chooseCountry(customer.getByLabel('Country'), 'germ', 'Germany')
    await fillLine(page, 1, { SKU: 'SKI', Name: 'Ski', Quantity: '2', 'List price': '100' })
    await page.keyboard.press('Enter')
    await page.keyboard.type('DOG')
    await fillLine(page, 2, { Name: 'Dog sled', 'List price': '400', 'Quoted price': '350' })
    await line(page, 2).getByText('-12.5%').waitFor()
    await page.getByLabel('Discount').fill('10')
    await page.getByRole('button', { name: 'Set by hand' }).click()
    await page.getByLabel('Tax').fill('7.5')
    await expect.poll(() => sum(page, 'Total').textContent()).toBe('€547.50')
    await page.getByText('Will be').waitFor()
    await page.getByRole('complementary').getByText('In Review').waitFor()
    await page.getByLabel('Last day').fill(day(3))
    await page.getByLabel('Reference').fill(reference)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'quote-new')
    await page.getByRole('button', { name: 'Create quote' }).click()
    await badge(page, 'In Review').waitFor()
    await page.getByText(/^Valid until end of .*UTC$/).waitFor()
    await expect.poll(() => sum(page, 'Total').textContent()).toBe('€547.50')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'quote')
  })

  test('is found by its reference among those that end soon, and its filter is kept', async () => {
    const quote = page.url()
    await page.goto('/quotes?state=near')
    await page.getByLabel('Number, reference, customer…').fill(reference)
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(reference)
    await page.getByText('1 shown').waitFor()
    await page.getByRole('button', { name: 'Saved filters' }).click()
    await page.getByLabel('Save these filters').fill('Nansen')
    await page.keyboard.press('Enter')
    await page.goto('/quotes')
    await page.getByText(/shown$/).waitFor()
    await page.getByRole('button', { name: 'Saved filters' }).click()
    await page.getByRole('button', { name: 'Nansen', exact: true }).click()
    await page.getByText('1 shown').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    await expect.poll(() => page.url()).toBe(quote)
  })

  test('is edited by its lines; revisions tell the difference, and typing is not lost', async () => {
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await fillLine(page, 2, { 'Quoted price': '360' })
    await page.getByRole('link', { name: 'Back to the quote' }).click()
    await page.getByRole('button', { name: 'Stay' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Revision 2').waitFor()
    await page.getByRole('tab', { name: /^Revisions/ }).click()
    const difference = page.getByRole('listitem').filter({ hasText: 'Dog sled: Quoted price' })
    await difference.getByText('€350.00').waitFor()
    await difference.getByText('€360.00').waitFor()
  })

  test('shows on the desk what another person changed, and nothing after it was seen', async () => {
    const id = page.url().split('/').at(-1)?.split('?')[0]
    await page.goto('/desk')
    await changed(page)
      .getByText(/Nothing has changed|I have seen this/)
      .first()
      .waitFor()
    const seen = page.getByRole('button', { name: 'I have seen this' })
    if (await seen.isVisible()) await seen.click()
    await changed(page).getByText('Nothing has changed since you last looked.').waitFor()
    const ask = await anotherPerson(page)
    await ask(
      `mutation ($input: QuoteUpdateInput!) { quoteUpdate(input: $input) { userErrors { code } } }`,
      { input: { quoteId: id, customerNote: 'With love', reason: 'They asked for it' } },
    )
    await page.reload()
    await changed(page).getByText('They asked for it').waitFor()
    await changed(page)
      .getByText(/^by Colleague/)
      .waitFor()
    expect(await changed(page).getByRole('link').count()).toBe(1)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'desk')
    await seen.click()
    await changed(page).getByText('Nothing has changed since you last looked.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await changed(page).getByText('They asked for it').waitFor()
    await seen.click()
    await changed(page).getByText('Nothing has changed since you last looked.').waitFor()
    await page.reload()
    await changed(page).getByText('Nothing has changed since you last looked.').waitFor()
    await page.goto(`/quotes/${id}`)
  })

  test('is approved, and becomes an order that says where it comes from', async () => {
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await badge(page, 'Approved').waitFor()
    await page.getByRole('button', { name: 'Convert to order' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Total of the order').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'quote-convert')
    await dialog.getByRole('button', { name: 'Convert to order' }).click()
    await page.getByRole('link', { name: /^Order \d/ }).click()
    const origin = page.getByRole('region', { name: 'Order', exact: true })
    await origin.getByText('Quote').first().waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Lines' }).waitFor()
  })

  test('fits a phone, in its page, its editor and on the desk', async () => {
    const quote = new URL(page.url()).pathname
    await page.setViewportSize({ width: 390, height: 844 })
    for (const [path, words] of [
      [quote, 'Fridtjof Nansen'],
      [`${quote}/edit`, 'Terms and notes'],
      ['/desk', 'Stuck in approval'],
      ['/quotes', 'Fridtjof Nansen'],
    ] as const) {
      await page.goto(path)
      await page.getByRole('main').getByText(words).first().waitFor()
      expect(await sideways(page)).toBe(0)
      await picture(page, `quotes-390${path.replaceAll('/', '-').replace(/[0-9a-f-]{36}/, '')}`)
    }
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
  })
})
