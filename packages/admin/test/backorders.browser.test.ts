import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'
import { startWaypost, type RunningWaypost } from './running-waypost.js'

const browser = await openBrowser()
/** One of its own: what waits in all is on the screen. */
let waypost: RunningWaypost
beforeAll(async () => {
  waypost = await startWaypost({ WAYPOST_SAMPLE_DATA: 'off' })
})
afterAll(() => waypost.stop())
const signedInPage = (options: Parameters<typeof browser.signedInPage>[0] = {}) =>
  browser.signedInPage({ baseURL: waypost.url, ...options })

/** Asks the API as whoever is signed in on the page. */
async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } })
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}

interface Made {
  id: string
  number: string
}

const longName =
  'Enamel mug with a very long name that somebody has typed in without thinking of narrow columns'

/** An order of two mugs and a tea, both of which nobody else's orders have. */
async function order(page: Page, mark: string, placedAt: string, approve = true): Promise<Made> {
  const items = [
    { sku: `MUG-${mark}`, name: longName, qty: 2, unitPrice: '10.00' },
    { sku: `TEA-${mark}`, name: `Tea ${mark}`, qty: 1, unitPrice: '5.00' },
  ]
  const { street, city, zip, country } = {
    street: '1 Analytical Way',
    city: 'London',
    zip: 'N1 9GU',
    country: 'GB',
  }
  const billTo = { name: `Customer ${placedAt}`, street, city, zip, country }
  const data = await ask<{ orderImport: { order: Made } }>(
    page,
    `mutation ($order: OrderDraftInput!) {
      orderImport(input: { order: $order }) { order { id number } }
    }`,
    { order: { currency: 'USD', billTo, items, placedAt: `${placedAt}T12:00:00Z`, approve } },
  )
  return data.orderImport.order
}

/** Puts the whole order on backorder. */
const force = (page: Page, { id }: Made) =>
  ask(page, 'mutation ($id: ID!) { orderForceBackorder(input: { orderId: $id }) { applied } }', {
    id,
  })

async function openEvent(page: Page, deed: string) {
  await page
    .getByRole('button', { name: /^Events/ })
    .first()
    .click()
  await page.getByRole('option', { name: new RegExp(`^${deed}`) }).click()
  const dialog = page.getByRole('dialog', { name: deed })
  await dialog.waitFor()
  return dialog
}

test('without anything on backorder, the screen says what would be here', async () => {
  const page = await signedInPage()
  await page.goto('/backorders')
  await page.getByRole('heading', { name: 'Nothing is on backorder' }).waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'backorders-none')
})

describe('a backorder of an approved order', () => {
  let page: Page
  let errors: string[]
  let made: Made

  beforeAll(async () => {
    page = await signedInPage()
    errors = watchPageErrors(page)
    made = await order(page, 'ONE', '2026-01-05')
  })

  test('begins with an item that is not there', async () => {
    await page.goto(`/orders/${made.id}`)
    const dialog = await openEvent(page, 'Put items on backorder')
    await dialog.getByRole('checkbox', { name: 'Tea ONE' }).uncheck()
    await dialog.getByRole('button', { name: 'Put items on backorder' }).click()
    await page.getByRole('heading', { name: 'Item Force Backorder', exact: true }).waitFor()
  })

  test('ends in a new order that is filled, approved and shipped', async () => {
    const dialog = await openEvent(page, 'Fill backorder')
    await dialog.getByText('what is filled moves to a new order').waitFor()
    await dialog.getByRole('radio', { name: 'If nothing stays on backorder' }).check()
    await dialog.getByRole('checkbox', { name: 'Ship it at once' }).check()
    await dialog.getByRole('checkbox', { name: 'Carry the balance over' }).check()
    const preview = dialog.getByRole('region', { name: 'What will happen' })
    await preview.getByText(/^New order: 2 × /).waitFor()
    await preview.getByText(/^New order\s*Approved$/).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'fill-dialog')

    await dialog.getByRole('button', { name: 'Fill backorder' }).click()
    await page.getByRole('button', { name: /^Open \d+$/ }).click()
    await page.getByRole('heading', { name: 'Order Set Actual Ship Date', exact: true }).waitFor()
    await page.getByRole('heading', { name: 'Order Approve', exact: true }).waitFor()
    await page.getByRole('link', { name: made.number }).first().waitFor()
    await page.getByRole('complementary', { name: 'Summary' }).getByText('25.00').first().waitFor()
    await picture(page, 'filled-order')
    expect(errors).toEqual([])
  })
})

describe('the screen of backorders', () => {
  let page: Page
  let foreign: string[]
  let errors: string[]
  const field = (name: string) => page.getByRole('spinbutton', { name })
  let orders: Made[]

  beforeAll(async () => {
    page = await signedInPage()
    foreign = watchForeignRequests(page, waypost.url)
    errors = watchPageErrors(page)
    orders = []
    for (const [day, approve] of [
      ['2026-01-01', true],
      ['2026-01-02', false],
      ['2026-01-03', true],
    ] as const) {
      const next = await order(page, 'MANY', day, approve)
      await force(page, next)
      orders.push(next)
    }
  })

  test('lists what is needed by article, and the orders with the oldest first', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Fill backorders' }).click()
    await page.getByText('6 needed in 3 orders').waitFor()
    const waiting = page.getByRole('region', { name: 'Waiting orders, oldest first' })
    const numbers = await waiting.locator('a[href^="/orders/"]').allTextContents()
    expect(numbers.map((text) => text.trim())).toEqual(orders.map(({ number }) => number))
    expect(await seriousBarriers(page)).toEqual([])
  })

  test('gives what is on hand to the oldest orders, by the keyboard alone', async () => {
    await page.getByText('6 needed in 3 orders').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('mug-many')
    const articles = page.getByRole('region', { name: 'Needed, by article' }).getByRole('listitem')
    await expect.poll(() => articles.count()).toBe(1)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('many')
    await expect.poll(() => articles.count()).toBe(2)
    await page.keyboard.press('Tab')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await page.keyboard.type('5')
    await page.getByText('2 left over').waitFor()
    await page.getByText('3 orders, 6 pieces').waitFor()
    const [first, second, third] = orders.map(({ number }) => number)
    expect(await field(`Quantity of ${longName} for ${first}`).inputValue()).toBe('2')
    expect(await field(`Quantity of ${longName} for ${second}`).inputValue()).toBe('1')
    expect(await field(`Quantity of ${longName} for ${third}`).inputValue()).toBe('0')

    await page.getByRole('switch', { name: 'Only orders that can be completed' }).check()
    await page.getByText('1 order, 3 pieces').waitFor()
    expect(page.url()).toContain('complete=yes')
    await picture(page, 'backorders-chosen')
    await page.getByRole('switch', { name: 'Only orders that can be completed' }).uncheck()
  })

  test('fills many at once, tells of each, and loses nothing to a refusal', async () => {
    const [first, second, third] = orders
    // Somebody else cancels the third order meanwhile.
    await ask(page, 'mutation ($id: ID!) { orderCancel(input: { orderId: $id }) { applied } }', {
      id: third?.id,
    })
    await page.getByRole('button', { name: 'Fill 3 orders' }).click()
    const dialog = page.getByRole('dialog', { name: 'Fill 3 orders' })
    await dialog.getByText('2 new orders, 1 in place.').waitFor()
    await dialog.getByRole('radio', { name: 'In any case' }).check()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'backorders-dialog')
    await dialog.getByRole('button', { name: 'Fill 3 orders' }).click()

    await dialog.getByText('3 of 3 done').waitFor()
    const rows = dialog.getByRole('listitem')
    const row = (made: Made | undefined) => rows.filter({ hasText: made?.number ?? '' }).first()
    await row(first)
      .getByRole('link', { name: /^New order \d+$/ })
      .waitFor()
    expect(await row(second).getByRole('link').count()).toBe(1)
    await row(third)
      .getByText(/changed/)
      .waitFor()
    await picture(page, 'backorders-results')

    await dialog.getByRole('button', { name: 'Try 1 again' }).click()
    await row(third).getByText('The order is canceled.').waitFor()
    await row(first).getByText('Filled').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()

    // One mug is still needed by the second order.
    await page.getByText('1 needed in 1 order').waitFor()
    const data = await ask<{
      order: { relatedOrders: { order: { facts: { approved: boolean } } }[] }
    }>(
      page,
      'query ($id: ID!) { order(id: $id) { relatedOrders { order { facts { approved } } } } }',
      { id: first?.id },
    )
    expect(data.order.relatedOrders).toEqual([{ order: { facts: { approved: true } } }])
  })

  test('asks nobody else, and has no error of its own', () => {
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })
})

describe('the screen of backorders, however it is looked at', () => {
  test.each([
    ['light', 1440],
    ['light', 390],
    ['dark', 1440],
    ['dark', 390],
  ] as const)('%s, %d wide', async (colorScheme, width) => {
    const page = await signedInPage({ colorScheme, viewport: { width, height: 900 } })
    const made = await order(page, `LOOK-${colorScheme}-${width}`, '2025-12-01')
    await force(page, made)
    await page.goto('/backorders')
    await page.getByText(`MUG-LOOK-${colorScheme}-${width}`).first().waitFor()
    await page.getByRole('checkbox', { name: `Fill all of ${made.number}` }).check()
    await page.getByText('1 order, 3 pieces').waitFor()
    expect(await sideways(page)).toBe(0)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, `backorders-${colorScheme}-${width}`)

    await page.route('**/graphql', (route) => route.abort())
    await page.getByRole('button', { name: 'Fill 1 order' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Fill 1 order' }).click()
    await dialog.getByText('No connection to Waypost.').waitFor()
    await page.unroute('**/graphql')
    await dialog.getByRole('button', { name: 'Try 1 again' }).click()
    await dialog.getByRole('link', { name: /^New order \d+$/ }).waitFor()
    await page.context().close()
  })
})
