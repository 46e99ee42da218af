import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'
import { startWaypost } from './running-waypost.js'

/** A shop of the generic kind: it keeps what it is told, and answers as a test wants it. */
const told: { type: string; data: { order?: { status: string } } }[] = []
let status = 204
const shop = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    told.push(JSON.parse(Buffer.concat(parts).toString()) as (typeof told)[number])
    response.writeHead(status).end(status === 204 ? undefined : 'out of order')
  })
})
await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
const shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/in`
afterAll(() => {
  shop.closeAllConnections()
  shop.close()
})

const waypost = await startWaypost({ WAYPOST_PRIVATE_DESTINATIONS: 'allow' })
afterAll(() => waypost.stop())
const { signedInPage } = await openBrowser()

let page: Page
let errors: string[]
let foreign: string[]
beforeAll(async () => {
  page = await signedInPage({ baseURL: waypost.url })
  errors = watchPageErrors(page)
  foreign = watchForeignRequests(page, waypost.url)
})
afterAll(() => page.context().close())

/** Asks the API with the session of the page. */
async function api<Data>(query: string, variables: object = {}): Promise<Data> {
  const response = await page.request.post('/graphql', { data: { query, variables } })
  const { data, errors: refused } = (await response.json()) as { data: Data; errors?: unknown }
  if (refused) throw new Error(JSON.stringify(refused))
  return data
}
const saved = () => page.getByText('Saved', { exact: true }).first()
const words = () => page.getByRole('combobox', { name: /^Word for / })

test('a channel is added by keys alone, and says what lacks', async () => {
  await page.goto('/channels')
  await page.getByText('No channels').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Add channel' }).first().press('Enter')
  await page.keyboard.type('Lámp shop')
  expect(await page.getByRole('textbox', { name: 'Code' }).inputValue()).toBe('lamp-shop')
  await page.getByRole('radio', { name: /^Signed requests/ }).press('Space')
  await picture(page, 'channels-new')
  await page.getByRole('button', { name: 'Add and set up' }).press('Enter')
  await page.getByText('Settings missing').waitFor()
  await expect.poll(() => page.getByText('This is needed.').count()).toBe(2)
  expect(await seriousBarriers(page)).toEqual([])
})

test('an address that cannot be is refused at its field; a secret is shown until it is saved', async () => {
  const save = page.getByRole('button', { name: 'Save', exact: true })
  const address = page.getByRole('textbox', { name: 'Address' })
  await address.fill('https://me:secret@example.org/')
  await save.click()
  await page.getByText('Names and passwords do not belong').waitFor()
  await address.fill(shopUrl)
  await page.getByRole('button', { name: 'Make one' }).click()
  const secret = await page.getByText(/^whsec_/).textContent()
  expect(await page.getByRole('button', { name: 'Test connection' }).isDisabled()).toBe(true)
  await save.click()
  await page.getByPlaceholder('Type to replace').waitFor()
  expect(await page.content()).not.toContain(secret)
  await page.getByText('Words missing').waitFor()
})

test('the test button calls the shop, and says in words what it answered', async () => {
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByText('It works').waitFor()
  expect(told.at(-1)?.type).toBe('channel.test')
  status = 500
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByText('It does not work').waitFor()
  await page.getByText(`POST ${shopUrl}`).click()
  await page.getByText('out of order').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'channels-tested')
  status = 204
})

test('what lacks a word is seen, mapped, and the update that waited for it leaves', async () => {
  const billTo = {
    name: 'Ada',
    street: '1 Way',
    city: 'London',
    zip: 'N1',
    country: 'GB',
    email: 'ada@example.org',
  }
  const items = [{ sku: 'LAMP', name: 'Lamp', qty: 1, unitPrice: '5' }]
  const order = { channel: 'lamp-shop', cartNumber: 'L-1', currency: 'GBP', billTo, items }
  const { orderImport } = await api<{ orderImport: { order: { number: string } } }>(
    `mutation ($input: OrderImportInput!) { orderImport(input: $input) { order { number } } }`,
    { input: { order } },
  )
  await api(
    `mutation ($number: String!) {
    orderApprove(input: { orderNumber: $number }) { userErrors { code } } }`,
    {
      number: orderImport.order.number,
    },
  )
  await page.reload()
  await page.getByText('One update waits for a word').waitFor()
  expect(await words().first().inputValue()).toBe('')
  await page.getByRole('textbox', { name: 'Find a label or word' }).fill('approved')
  await page.getByRole('combobox', { name: 'Word for Order Approved' }).fill('in-progress')
  expect(new URL(page.url()).searchParams.get('q')).toBe('approved')
  await page.getByRole('textbox', { name: 'Find a label or word' }).fill('')
  await page.getByRole('button', { name: 'Same name for all' }).click()
  await picture(page, 'channels-words')
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor()
  await page.getByRole('button', { name: 'Stay' }).press('Enter')
  await page.getByRole('button', { name: 'Save words' }).click()
  await page.getByText('One update that lacked a word waits again.').first().waitFor()
  await page.getByText('Every label that is used has a word').waitFor()
  await expect.poll(() => told.at(-1)?.data.order?.status, { timeout: 15_000 }).toBe('in-progress')
})

test('a switch says what follows from it, and is kept at once', async () => {
  await page.getByRole('switch', { name: 'Send status updates' }).click()
  await page.getByText('Labels change, but the shop hears nothing of it.').waitFor()
  await saved().waitFor()
  await page.getByText('Not told').first().waitFor()
  await page.goto('/channels')
  await page.getByRole('link', { name: /Lámp shop/ }).waitFor()
  expect(await seriousBarriers(page)).toEqual([])
})

test('a narrow screen scrolls in one direction, and nothing left for a third party', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await sideways(page)).toBe(0)
  await page.getByRole('link', { name: /Lámp shop/ }).click()
  await words().first().waitFor()
  expect(await sideways(page)).toBe(0)
  expect(await seriousBarriers(page)).toEqual([])
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})
