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

const tab = (name: RegExp) => page.getByRole('tab', { name })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = (name: string) => page.getByRole('dialog', { name })

/** Fires what an open dialog is about, once its preview is there. */
async function fire(deed: string): Promise<void> {
  const open = dialog(deed)
  await open.getByRole('heading', { name: 'Labels', exact: true }).waitFor()
  await open.getByRole('button', { name: deed, exact: true }).click()
  await open.waitFor({ state: 'detached' })
}

beforeAll(async () => {
  page = await signedInPage()
  order = await makeOrder(page, [
    { sku: 'DRP-V60-02W', name: 'Dripper, white', qty: 2, unitPrice: '22.50' },
    {
      sku: 'KETTLE-GOOSENECK-1200-MATTE-BLACK-EU',
      name: 'Gooseneck kettle with thermometer, 1.2 litres, matte black, for induction and gas',
      qty: 1,
      unitPrice: '89.00',
    },
  ])
  await shipOrder(page, order.id)
  foreign = watchForeignRequests(page)
  errors = watchPageErrors(page)
})

test('an empty tab offers what could come back', async () => {
  await page.goto(`/orders/${order.id}?tab=returns`)
  await page.getByText('Nothing has come back').waitFor()
  await button('Return items').last().waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'returns-empty')
})

test('an open return waits for its decision, with a reason from the list', async () => {
  await page.getByRole('tabpanel').getByRole('button', { name: 'Return items' }).click()
  const open = dialog('Return items')
  await open.locator('#reasons option[value="Damaged in transit"]').waitFor({ state: 'attached' })
  await open.getByLabel('Reason').fill('Damaged in transit')
  await open.getByRole('checkbox', { name: /Leave the return open/ }).click()
  await open.getByText(`Return ${order.number}-1 opened`).waitFor()
  await picture(page, 'returns-dialog')
  await fire('Return items')

  const record = page.getByRole('listitem', { name: `${order.number}-1` })
  await record.getByText('Open', { exact: true }).waitFor()
  await record.getByText(/Damaged in transit/).waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'returns-open')
})

test('a rejected return is reversed, and the timeline tells of it', async () => {
  await button(`Decide return ${order.number}-1`).click()
  const open = dialog('Decide return')
  await open.getByRole('radio', { name: 'Reject' }).click()
  await open.getByText('Return: open → reversed').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'returns-decide')
  await fire('Decide return')
  const record = page.getByRole('listitem', { name: `${order.number}-1` })
  await record.getByText('Reversed', { exact: true }).waitFor()
  await record.getByText(/^Reversed: 2 × Dripper/).waitFor()
  await tab(/^Timeline/).click()
  await page.getByRole('heading', { name: 'Item Unreturn' }).waitFor()
})

test('an accepted return is reversed in part, then for the rest', async () => {
  await tab(/^Returns/).click()
  await page.getByRole('tabpanel').getByRole('button', { name: 'Return items' }).click()
  await dialog('Return items')
    .getByRole('checkbox', { name: /Leave the return open/ })
    .click()
  await fire('Return items')
  await button(`Decide return ${order.number}-2`).click()
  await fire('Decide return')
  const record = page.getByRole('listitem', { name: `${order.number}-2` })
  await record.getByText('Closed', { exact: true }).waitFor()

  await button(`Reverse return ${order.number}-2`).click()
  const open = dialog('Reverse return')
  await open.getByRole('checkbox', { name: /Gooseneck/ }).click()
  await open.getByRole('spinbutton', { name: 'Quantity of Dripper, white' }).fill('1')
  await open.getByText('Items in the return: 3 → 2').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'returns-reverse')
  await fire('Reverse return')
  await record.getByText('Reversed: 1 × Dripper, white').waitFor()
  await picture(page, 'returns-partly')

  // A slip: what was taken out is in the same return again.
  await page
    .getByRole('listitem')
    .filter({ hasText: `Return of ${order.number} reversed` })
    .getByRole('button', { name: 'Undo' })
    .click()
  await record.getByText('Reversed: 1 × Dripper, white').waitFor({ state: 'detached' })
  await record.getByText(/^2 × Dripper, white, 1 × Gooseneck/).waitFor()
  expect(await page.getByText(`${order.number}-3`).count()).toBe(0)

  await button(`Reverse return ${order.number}-2`).click()
  await fire('Reverse return')
  await record.getByText('Reversed', { exact: true }).waitFor()
  expect(await button(`Reverse return ${order.number}-2`).count()).toBe(0)

  await tab(/^Timeline/).click()
  await page.getByRole('heading', { name: 'Return accepted' }).waitFor()
})

test('money comes in, goes back and is voided, with the balance beside it', async () => {
  await tab(/^Payments/).click()
  await button('Record payment').last().click()
  await dialog('Record payment').getByLabel('Amount').fill('100')
  await fire('Record payment')
  const row = (text: RegExp) => page.getByRole('row').filter({ hasText: text })
  await row(/Payment · Visa/)
    .getByText('€100.00')
    .first()
    .waitFor()

  await button('Issue credit').click()
  const credit = dialog('Issue credit')
  await credit.getByLabel('Amount').fill('100.01')
  await credit.getByText('That is more than has been paid.').waitFor()
  await picture(page, 'payments-credit')
  await credit.getByLabel('Amount').fill('30')
  await fire('Issue credit')
  await row(/Credit/)
    .getByText('€70.00')
    .waitFor()

  await button('Void: Credit -€30.00').click()
  await fire('Void payment or credit')
  await row(/Reversal/)
    .getByText('€100.00')
    .waitFor()
  await row(/^Credit/)
    .getByText('Voided')
    .waitFor()

  await button('Edit payment details').click()
  const edit = dialog('Edit payment details')
  await edit.getByLabel('Method').fill('')
  await edit.getByLabel('Terms').fill('30 days net')
  await edit.getByText('Terms: – → 30 days net').waitFor()
  await fire('Edit payment details')
  await page
    .getByRole('tabpanel')
    .getByText(/30 days net$/)
    .waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'payments')
})

test('both tabs read well on a phone and in the dark, in German', async () => {
  const phone = await newPage({
    storageState: await page.context().storageState(),
    viewport: { width: 390, height: 844 },
    locale: 'de-DE',
    colorScheme: 'dark',
  })
  await phone.goto(`/orders/${order.id}?tab=returns`)
  await phone.getByRole('listitem', { name: `${order.number}-2` }).scrollIntoViewIfNeeded()
  expect(await sideways(phone)).toBe(0)
  await picture(phone, 'returns-phone')
  await phone.goto(`/orders/${order.id}?tab=payments`)
  await phone.getByRole('table', { name: 'Zahlungen und Gutschriften' }).scrollIntoViewIfNeeded()
  expect(await sideways(phone)).toBe(0)
  await picture(phone, 'payments-phone')
  await phone.context().close()
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})
