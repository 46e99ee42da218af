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

/** Presses the button and reads the file that it saves. */
async function saved(button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(button)])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

test('rules go out as a file that comes back the same', async () => {
  await press('Choose another file')
  const text = await saved('Export the rules as CSV')
  expect(text).toContain('ORDER_APPROVE,ORDER APPROVED,')
  await choose(text)
  await page.getByRole('heading', { name: /^The same\s*30/ }).waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await sideways(page)).toBe(0)
  await picture(page, 'rules-phone')
})

test('the appearance and a template go out as a file; what is changed in it is told and chosen', async () => {
  await page.getByRole('tab', { name: 'Appearance' }).click()
  const file = JSON.parse(await saved('Export the appearance and templates as JSON')) as {
    templates: object[]
  }
  const template = { purpose: 'NOTICE', event: null, label: null, language: 'de' }
  const words = { subject: 'Achtung', body: 'Es steht.' }
  await choose(JSON.stringify({ ...file, templates: [{ ...template, ...words }] }))
  await page.getByText('NOTICE.-.-.de').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await picture(page, 'appearance-file')
  await press('Import 1 entry')
  await page.getByText('1 entry is in').waitFor()
  await press('Import another file')
  const changed = { ...template, ...words, subject: 'Bitte ansehen' }
  await choose(JSON.stringify({ format: 'waypost.appearance', templates: [changed] }))
  await page.getByText('Subject: Achtung → Bitte ansehen').waitFor()
  expect(await page.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true)
  const query = `mutation { emailTemplateDelete(input: { id: "NOTICE.-.-.de", expectedVersion: 1 }) { deletedId } }`
  const answer = await page.request.post('/graphql', { data: { query } })
  expect(await answer.text()).toContain('"deletedId":"NOTICE.-.-.de"')
  expect(errors).toEqual([])
})
