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

const row = (page: Page, place: number) =>
  page.getByRole('group', { name: `Item ${place}`, exact: true })
const sums = (page: Page) => page.getByRole('region', { name: 'Sums' })
const sum = (page: Page, name: string) =>
  sums(page)
    .locator('dl > div', { has: page.getByText(name, { exact: true }) })
    .getByRole('definition')
const customer = (page: Page) => page.getByRole('group', { name: 'Customer' })
const create = (page: Page) => page.getByRole('button', { name: 'Create order' })

async function addRate(page: Page, input: Record<string, unknown>): Promise<void> {
  const query = `mutation ($input: TaxRateCreateInput!) {
    taxRateCreate(input: $input) { userErrors { message } } }`
  const data = { query, variables: { input } }
  const answer = await page.request.post('/graphql', {
    data,
    headers: { origin: inject('waypostUrl') },
  })
  expect(await answer.text()).toContain('"userErrors":[]')
}

async function fillRow(page: Page, place: number, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await row(page, place).getByLabel(label).fill(value)
}

describe('an order that is typed in', () => {
  let page: Page
  let errors: string[]
  let foreign: string[]

  beforeAll(async () => {
    page = await signedInPage()
    await addRate(page, { country: 'NO', rate: '25' })
    await addRate(page, { country: 'NO', region: 'Svalbard', rate: '0.5', taxesShipping: false })
    errors = watchPageErrors(page)
    foreign = watchForeignRequests(page)
  })
  afterAll(() => page.context().close())

  test('sums follow what is typed, and Enter leads from row to row', async () => {
    await page.goto('/orders')
    await page.getByRole('link', { name: 'New order' }).click()
    await create(page).waitFor()
    expect(await create(page).isDisabled()).toBe(true)
    await page.getByText('Still needed: the customer’s name, an item.').waitFor()
    expect(await seriousBarriers(page)).toEqual([])

    await customer(page).getByLabel('Name').fill('Roald Amundsen')
    await chooseCountry(customer(page).getByLabel('Country'), 'norw', 'Norway')
    await fillRow(page, 1, { SKU: 'SKI', Name: 'Ski', Quantity: '2', 'Unit price': '99,99' })
    await page.keyboard.press('Enter')
    await page.keyboard.type('DOG')
    await fillRow(page, 2, { Name: 'Dog sled', 'Unit price': '10' })
    await page.getByLabel('Shipping').fill('20')
    await expect.poll(() => sum(page, 'Tax').textContent()).toBe('€57.50')
    await page.getByText('25 % for Norway.').waitFor()
    await customer(page).getByLabel('State').fill('svalbard')
    await expect.poll(() => sum(page, 'Tax').textContent()).toBe('€1.05')
    await expect.poll(() => sum(page, 'Total').textContent()).toBe('€231.03')
    expect(await row(page, 2).getByLabel('SKU').inputValue()).toBe('DOG')
  })

  test('a draft survives a reload and is found again from an empty form', async () => {
    await page.getByText('Kept as a draft').waitFor()
    await page.waitForURL(/draft=/)
    const address = page.url()
    await page.reload()
    await row(page, 2).waitFor()
    expect(await customer(page).getByLabel('Name').inputValue()).toBe('Roald Amundsen')
    expect(await row(page, 1).getByLabel('Unit price').inputValue()).toBe('99.99')
    await expect.poll(() => sum(page, 'Total').textContent()).toBe('€231.03')
    await picture(page, 'new-order')

    await page.goto('/orders/new')
    const drafts = page.getByRole('region', { name: 'Orders that you have not finished' })
    await drafts.getByRole('link', { name: 'Roald Amundsen · Ski, Dog sled' }).click()
    await row(page, 2).waitFor()
    expect(page.url()).toBe(address)
  })

  test('a draft that was changed in another window is not overwritten', async () => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await row(other, 1).waitFor()
    const kept = other.waitForResponse(
      (response) => response.request().postData()?.includes('SaveOrderDraft') ?? false,
    )
    await row(other, 1).getByLabel('Name').fill('Skis')
    await kept
    await other.close()
    await row(page, 1).getByLabel('Name').fill('Snow shoes')
    await page.getByText('This draft was changed in another window').waitFor()
    await page.getByRole('button', { name: 'Take the other one' }).click()
    await expect.poll(() => row(page, 1).getByLabel('Name').inputValue()).toBe('Skis')
  })

  test('what the server refuses stands at its field, and the tax can be set by hand', async () => {
    await page.getByLabel('Discount').fill('1000')
    await page.getByText('The discount is more than the items cost.').waitFor()
    expect(await create(page).isDisabled()).toBe(true)
    await page.getByLabel('Discount').fill('9.99')
    await page.getByRole('button', { name: 'Set by hand' }).click()
    await page.getByLabel('Tax').fill('5')
    await expect.poll(() => sum(page, 'Total').textContent()).toBe('€224.99')
    // What it will bring is pale until the server has answered.
    await page.locator('[aria-busy="false"]').getByText('What will happen').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
  })

  test('saved, it is an order with these sums, paid, and the draft is gone', async () => {
    await page.getByRole('button', { name: 'All of it' }).click()
    await expect.poll(() => create(page).isEnabled()).toBe(true)
    await create(page).click()
    await page.getByRole('heading', { name: 'Items' }).waitFor()
    await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
    await page.getByText('Roald Amundsen').first().waitFor()
    const summary = page.getByRole('complementary', { name: 'Summary' })
    await summary.getByText('€224.99').first().waitFor()
    await summary.getByText('Settled').waitFor()
    await page.goto('/orders/new')
    await create(page).waitFor()
    await page.waitForTimeout(300)
    expect(await page.getByText('Roald Amundsen').count()).toBe(0)
  })

  test('the form fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.reload()
    await create(page).waitFor()
    expect(await sideways(page)).toBe(0)
    await picture(page, 'new-order-390')
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
  })
})
