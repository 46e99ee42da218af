import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  openBrowser,
  picture,
  seriousBarriers,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'
import { startWaypost, type RunningWaypost } from './running-waypost.js'

const { newPage } = await openBrowser()

const examples = resolve(import.meta.dirname, '../../../examples/orders.csv')
const exampleOrders = new Set(
  readFileSync(examples, 'utf8')
    .split('\n')
    .flatMap((line) => /^WEB-\d+/.exec(line) ?? []),
).size

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** What the timeline of the open order tells of the newest event of this name. */
const happened = (page: Page, event: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: event, exact: true }) })
    .first()

async function openOrder(page: Page, webOrder: string): Promise<void> {
  await page.getByRole('link', { name: 'Orders', exact: true }).click()
  await page.getByRole('searchbox').fill(webOrder)
  await page.getByText('1 shown').waitFor()
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('heading', { name: 'Items' }).waitFor()
  await page.getByText(webOrder, { exact: true }).waitFor()
}

/** Opens an event's dialog from the menu of events, and answers the dialog. */
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

describe('the tour of a new Waypost', () => {
  let waypost: RunningWaypost
  let page: Page
  let foreign: string[]
  let errors: string[]

  beforeAll(async () => {
    waypost = await startWaypost({ WAYPOST_ADMIN_EMAIL: '', WAYPOST_ADMIN_PASSWORD: '' })
    page = await newPage({ baseURL: waypost.url })
    foreign = watchForeignRequests(page, waypost.url)
    errors = watchPageErrors(page)
  })
  afterAll(() => waypost.stop())

  test('the one-time link leads to an administrator, a business and its defaults', async () => {
    await page.goto(await waypost.says(/http:\S+\/setup\?token=\S+/))
    await page.getByLabel('Your name').fill('Grace Hopper')
    await page.getByLabel('E-mail').fill('grace@example.com')
    await page.getByLabel('New password').fill('a nanosecond of copper wire')
    await page.getByLabel('Repeat the password').fill('a nanosecond of copper wire')
    expect(await seriousBarriers(page)).toEqual([])
    await press(page, 'Create and continue')

    await heading(page, 'Your business').waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.getByLabel('Business name').fill('Copper & Wire')
    expect(await seriousBarriers(page)).toEqual([])
    await press(page, 'Continue')

    const preview = page.getByRole('region', { name: 'Default labels and rules' })
    await preview.getByText('Order Add Tracking Number', { exact: true }).waitFor()
    await preview.getByText('Pending Approval', { exact: true }).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await press(page, /^(Continue|Load and continue)$/)

    await heading(page, 'E-mails to customers').waitFor()
    await page.getByRole('radio', { name: /Send them by a mail server/ }).click()
    await page.getByText('SMTP_URL=').waitFor()
    await page.getByRole('radio', { name: /Keep them here/ }).click()
    await page.getByLabel('Sender address').fill('grace')
    await press(page, 'Continue')
    await page.getByText('This is not the address of exactly one mailbox.').waitFor()
    await page.getByLabel('Sender address').fill('shop@example.com')
    expect(await page.getByLabel('Test address').inputValue()).toBe('grace@example.com')
    await press(page, 'Send a test')
    await page.getByText('The test for grace@example.com is written and kept here').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'setup-emails')
    // What is there is done, whatever was clicked.
    await page.reload()
    await heading(page, 'Ready').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await press(page, /^Look at orders/)
    await page.getByText('Copper & Wire').waitFor()
  })

  test('an empty list says what to do, and the example file comes in', async () => {
    await heading(page, 'No orders yet').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Import orders' }).last().click()
    await page.getByLabel('Choose a file').first().setInputFiles(examples)

    await heading(page, /^What each column means/).waitFor()
    const meaning = page.getByRole('combobox', { name: 'Meaning of the column SKU', exact: true })
    expect(await meaning.textContent()).toContain('SKU')
    expect(await seriousBarriers(page)).toEqual([])
    await press(page, 'Check the file')

    await page.getByText('Nothing has been written yet.').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await press(page, `Import ${exampleOrders} orders`)

    await page.getByText(`${exampleOrders} orders are in`).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await page.getByRole('link', { name: 'See the imported orders' }).click()
    await page.getByRole('table', { name: 'Orders' }).waitFor()
  })

  test('an order is approved and paid', async () => {
    await openOrder(page, 'WEB-50103')
    const approve = await openEvent(page, 'Approve')
    await approve.getByRole('button', { name: 'Approve' }).click()
    await happened(page, 'Order Approve').getByText('Order Approved').first().waitFor()

    const payment = await openEvent(page, 'Record payment')
    expect(await payment.getByLabel('Amount').inputValue()).toMatch(/^\d+\.\d\d$/)
    await payment.getByRole('button', { name: 'Record payment' }).click()
    await happened(page, 'Order Payment Received')
      .getByText(/^Payment of/)
      .waitFor()
    await page.getByRole('complementary', { name: 'Summary' }).getByText('Settled').waitFor()
  })

  test('tracking is seen before it is added, and ships the order', async () => {
    const tracking = await openEvent(page, 'Add tracking number')
    const preview = tracking.getByRole('region', { name: 'What will happen' })
    await preview.getByText('Fill in what is needed to see what will happen.').waitFor()
    await tracking.getByLabel('Tracking number').fill('1Z999AA10123456784')
    await preview.getByText('Shipped', { exact: true }).first().waitFor()
    expect(await happened(page, 'Order Add Tracking Number').count()).toBe(0)

    await tracking.getByRole('button', { name: 'Add tracking number' }).click()
    const entry = happened(page, 'Order Add Tracking Number')
    await entry.getByText('Shipped', { exact: true }).first().waitFor()
    await entry.getByText('by Grace Hopper').waitFor()
    await page.getByRole('tab', { name: /^Shipping/ }).click()
    await page.getByText('1Z999AA10123456784').waitFor()
    await page.getByRole('tab', { name: 'Timeline' }).click()
  })

  test('one item comes back', async () => {
    const back = await openEvent(page, 'Return items')
    const choices = back.getByRole('group', { name: 'Items' }).getByRole('checkbox')
    const all = await choices.count()
    expect(all).toBeGreaterThan(1)
    for (let at = 1; at < all; at += 1) await choices.nth(at).uncheck()
    await back.getByRole('button', { name: 'Return items' }).click()
    const entry = happened(page, 'Item Return')
    await entry.getByText('Returned', { exact: true }).first().waitFor()
    await page.getByRole('columnheader', { name: 'Returned' }).waitFor()
    await page.getByRole('tab', { name: /^Returns/ }).click()
    await page.getByRole('tabpanel').getByText('Closed').waitFor()
  })

  test('the grid sets another label from then on', async () => {
    await page.getByRole('link', { name: 'Status events' }).click()
    await page.getByRole('button', { name: /^Order Approve, Order label/ }).click()
    await page.getByPlaceholder('Search labels…').fill('Ready to Roast')
    await page.getByRole('option', { name: /Ready to Roast/ }).click()
    const label = page.getByRole('dialog', { name: 'New label' })
    expect(await seriousBarriers(page)).toEqual([])
    await label.getByRole('button', { name: 'Create label' }).click()
    await page
      .getByRole('button', {
        name: 'Order Approve, Order label, Ready to Roast, was Order Approved',
      })
      .waitFor()

    await press(page, 'Review & publish')
    const publish = page.getByRole('dialog', { name: 'Publish changes' })
    await publish.getByText('Ready to Roast').waitFor()
    await publish.getByLabel('Why?').fill('Approval means that roasting can begin.')
    expect(await seriousBarriers(page)).toEqual([])
    await publish.getByRole('button', { name: 'Publish' }).click()
    await page
      .getByText(/^Revision \d+ published$/)
      .first()
      .waitFor()
    await page.getByRole('region', { name: 'Draft' }).waitFor({ state: 'detached' })
  })

  test('the next order that is approved carries the new label', async () => {
    await openOrder(page, 'WEB-50115')
    const approve = await openEvent(page, 'Approve')
    const preview = approve.getByRole('region', { name: 'What will happen' })
    await preview.getByText('Ready to Roast').waitFor()
    await approve.getByRole('button', { name: 'Approve' }).click()
    await happened(page, 'Order Approve').getByText('Ready to Roast').waitFor()

    await openOrder(page, 'WEB-50103')
    await happened(page, 'Order Approve').getByText('Order Approved').first().waitFor()
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })
})
