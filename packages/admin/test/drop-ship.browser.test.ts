import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'
import { makeOrder, shipOrder } from './orders-by-api.js'

const { newPage, signedInPage } = await openBrowser()

let page: Page
let order: { id: string; number: string }
let foreign: string[]
let errors: string[]

const section = () => page.getByRole('region', { name: 'Drop ship' })
const supplier = (name: string) => section().getByRole('listitem', { name })

async function fire(deed: string): Promise<void> {
  const open = page.getByRole('dialog', { name: deed })
  await open.getByRole('heading', { name: 'Labels', exact: true }).waitFor()
  await open.getByRole('button', { name: deed, exact: true }).click()
  await open.waitFor({ state: 'detached' })
}

/** Orders one item from a supplier; the other is left out. */
async function orderFrom(name: string, leftOut: RegExp): Promise<void> {
  await section().getByRole('button', { name: 'Order from supplier' }).click()
  const open = page.getByRole('dialog', { name: 'Order from supplier' })
  await open.getByLabel('Supplier').fill(name)
  const other = open.getByRole('checkbox', { name: leftOut })
  if ((await other.count()) > 0) await other.click()
  await fire('Order from supplier')
  await supplier(name).waitFor()
}

beforeAll(async () => {
  page = await signedInPage()
  order = await makeOrder(page, [
    { sku: 'MUG-ENA', name: 'Enamel mug', qty: 3, unitPrice: '11.50' },
    { sku: 'TEA-ASM-500', name: 'Assam, second flush, loose leaf, 500 g', qty: 2, unitPrice: '19' },
  ])
  foreign = watchForeignRequests(page)
  errors = watchPageErrors(page)
})

test('items are ordered from two suppliers', async () => {
  await page.goto(`/orders/${order.id}?tab=shipping`)
  await section().getByText('No supplier ships anything of this order.').waitFor()
  await picture(page, 'drop-ship-empty')
  await orderFrom('Emaille Riess KG', /Assam/)
  await orderFrom('Leaf Traders', /Enamel/)
  await supplier('Emaille Riess KG').getByText('0 of 3 shipped').waitFor()
  await supplier('Leaf Traders').getByText('0 of 2 shipped').waitFor()
  // Everything is on order, so there is nothing more to order.
  expect(await section().getByRole('button', { name: 'Order from supplier' }).count()).toBe(0)
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'drop-ship-ordered')
})

test('one is canceled, and its items can be ordered elsewhere', async () => {
  await section().getByRole('button', { name: 'Cancel the order with Leaf Traders' }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Leaf Traders' }).waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'drop-ship-cancel')
  await fire('Cancel drop-ship order')
  await supplier('Leaf Traders').getByText('Canceled', { exact: true }).waitFor()
  await section().getByRole('button', { name: 'Order from supplier' }).click()
  const open = page.getByRole('dialog', { name: 'Order from supplier' })
  // The suppliers so far are suggested.
  const suggested = open.locator('#suppliers option[value="Emaille Riess KG"]')
  await suggested.waitFor({ state: 'attached' })
  expect(await open.getByRole('checkbox', { name: /Enamel/ }).count()).toBe(0)
  await open.getByRole('button', { name: 'Cancel', exact: true }).click()
  await open.waitFor({ state: 'detached' })
})

test('what ships uses up the orders, and a backorder shows what is too much', async () => {
  const backorder = `mutation { orderForceBackorder(input: { orderId: "${order.id}" }) {
    userErrors { code } } }`
  await page.request.post('/graphql', { data: { query: backorder } })
  await page.reload()
  await section()
    .getByText(/more on order than is open: 3 × Enamel mug/)
    .waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'drop-ship-too-much')
  const fill = `mutation { orderFillBackorder(input: { orderId: "${order.id}" }) {
    userErrors { code } } }`
  await page.request.post('/graphql', { data: { query: fill } })
  await shipOrder(page, order.id)
  await page.reload()
  await supplier('Emaille Riess KG').getByText('3 of 3 shipped').waitFor()
  await supplier('Emaille Riess KG').getByText('Shipped', { exact: true }).waitFor()
})

test('it reads well on a phone and in the dark, in German', async () => {
  const phone = await newPage({
    storageState: await page.context().storageState(),
    viewport: { width: 390, height: 844 },
    locale: 'de-DE',
    colorScheme: 'dark',
  })
  await phone.goto(`/orders/${order.id}?tab=shipping`)
  await phone.getByRole('region', { name: 'Streckengeschäft' }).scrollIntoViewIfNeeded()
  expect(await sideways(phone)).toBe(0)
  await picture(phone, 'drop-ship-phone')
  await phone.context().close()
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})
