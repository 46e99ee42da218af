import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowser, picture, seriousBarriers, sideways, watchPageErrors } from './browser.js'

const { signedInPage } = await openBrowser()

let page: Page
let errors: string[]

const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
const choose = (content: string) =>
  page
    .getByRole('tabpanel')
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'file.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })

beforeAll(async () => {
  page = await signedInPage()
  errors = watchPageErrors(page)
})

const states = [
  'OmsOrderStateId,OrderStateName,IsShowToCustomer,DisplayOrder,Description,IsOrderState,IsQuoteState',
  '20,SHIPPED,1,99,Shipped,1,NULL',
  '210,ROASTING,1,99,Roasting,1,NULL',
]

test('an order-state table shows what is new and what is the same, and comes in', async () => {
  await page.goto('/setup/labels')
  await page.getByRole('link', { name: 'Import or export' }).click()
  await page.getByText('Drop a CSV file with labels here').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await choose(states.join('\n'))
  await page.getByRole('heading', { name: /^New\s*1/ }).waitFor()
  await page.getByRole('heading', { name: /^The same\s*1/ }).waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await page.getByLabel('Why?').fill('From the old shop')
  await picture(page, 'labels-check')
  await press('Import 1 label')
  await page.getByText('1 label is in').waitFor()
  await picture(page, 'labels-done')
})

test('what differs changes only where it is chosen', async () => {
  await press('Import another file')
  await choose(states.join('\n').replace('99,Roasting', '5,In the roaster'))
  await page.getByText('Name: Roasting → In the roaster').waitFor()
  expect(await page.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: 'Change Roasting' }).click()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'labels-differ')
  await press('Import 1 label')
  await page.getByText('1 label is in').waitFor()
})

test('a file with a problem goes in not at all, and the line is told', async () => {
  await page.goto('/import?kind=rules')
  await choose('Event,Order Label\nORDER_FLY,SHIPPED')
  await page.getByRole('cell', { name: 'There is no event "ORDER_FLY".' }).waitFor()
  expect(await page.getByRole('button', { name: 'Nothing to change' }).isDisabled()).toBe(true)
  await picture(page, 'rules-issues')
})

test('rules go out as a file that comes back the same', async () => {
  await press('Choose another file')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press('Export the rules as CSV'),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  expect(text).toContain('ORDER_APPROVE,ORDER APPROVED,')
  await choose(text)
  await page.getByRole('heading', { name: /^The same\s*30/ }).waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await sideways(page)).toBe(0)
  await picture(page, 'rules-phone')
  expect(errors).toEqual([])
})
