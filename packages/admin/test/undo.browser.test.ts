import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser, picture, seriousBarriers, watchPageErrors } from './browser.js'

const { signedInPage } = await openBrowser()

async function ask(page: Page, query: string, variables: object = {}): Promise<unknown> {
  const answer = await page.request.post('/graphql', { data: { query, variables } })
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}

/** Makes an order of one mug and opens its page; answers its id. */
async function openNewOrder(page: Page): Promise<string> {
  const data = await ask(
    page,
    `mutation { orderImport(input: { order: { currency: "EUR", billTo: { name: "Ada Lovelace" },
       items: [{ sku: "MUG", name: "Mug", qty: 2, unitPrice: "10.00" }] } }) { order { id } } }`,
  )
  const { id } = (data as { orderImport: { order: { id: string } } }).orderImport.order
  await page.goto(`/orders/${id}`)
  await happened(page, 'Order Import').waitFor()
  return id
}

/** What the timeline of the open order tells of the newest event of this name. */
const happened = (page: Page, event: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: event, exact: true }) })
    .first()

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

async function fireEvent(page: Page, deed: string): Promise<void> {
  const dialog = await openEvent(page, deed)
  await dialog.getByRole('button', { name: deed, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** A message in the corner; the list of them is reached with F8. */
const toast = (page: Page, words: string | RegExp) =>
  page
    .getByRole('region', { name: 'Notifications (F8)' })
    .getByRole('listitem')
    .filter({ hasText: words })

describe('undo', () => {
  test('is offered where an event was fired, and puts the page right', async () => {
    const page = await signedInPage()
    const errors = watchPageErrors(page)
    await openNewOrder(page)
    await fireEvent(page, 'Approve')
    await happened(page, 'Order Approve').waitFor()
    await picture(page, 'undo-toast')
    await toast(page, 'approved').getByRole('button', { name: 'Undo' }).click()
    await toast(page, 'Undone').waitFor()

    // Facts, labels, history and what can happen next are fresh.
    await happened(page, 'Order Unapprove').getByText('Reversal').waitFor()
    await happened(page, 'Order Approve').getByText('Undone').waitFor()
    await page.getByText('Not approved').first().waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'undo-done')
    const dialog = await openEvent(page, 'Approve')
    await dialog
      .getByRole('region', { name: 'What will happen' })
      .getByText('Order Approved')
      .first()
      .waitFor()
    expect(errors).toEqual([])
  })

  test('is reached in the timeline with the keyboard alone, and shows what it will do', async () => {
    const page = await signedInPage()
    await openNewOrder(page)
    await fireEvent(page, 'Cancel order')
    const undo = page.getByRole('button', { name: 'Undo Order Cancel' })
    await undo.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Undo' })
    const preview = dialog.getByRole('region', { name: 'What will happen' })
    await preview.getByText('Cancellation undone').waitFor()
    await preview.getByText('Submitted').first().waitFor()
    await page.locator('button[type=submit]:focus').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'undo-dialog')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Undo Order Uncancel' }).waitFor()
    await page.locator('ol:focus').waitFor()
  })

  test('in the corner is reached with the keyboard', async () => {
    const page = await signedInPage()
    await openNewOrder(page)
    await fireEvent(page, 'Approve')
    await toast(page, 'approved').waitFor()
    await page.keyboard.press('F8')
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab')
      if ((await page.locator(':focus').textContent())?.trim() === 'Undo') break
    }
    await page.keyboard.press('Enter')
    await toast(page, 'Undone').waitFor()
  })

  test('comes too late once somebody else has changed the order', async () => {
    const page = await signedInPage()
    const id = await openNewOrder(page)
    await fireEvent(page, 'Approve')
    await ask(
      page,
      `mutation { orderChangeStatus(input: { orderId: "${id}", labelCode: "ON HOLD" }) { applied } }`,
    )
    await toast(page, 'approved').getByRole('button', { name: 'Undo' }).click()
    await toast(page, 'Too late to undo').waitFor()
    // The page shows what the other one did.
    await happened(page, 'Order Change Status').waitFor()
    await page.getByText('On Hold').first().waitFor()
    await picture(page, 'undo-too-late')
  })

  test('is not promised where there is none', async () => {
    const page = await signedInPage()
    await openNewOrder(page)
    const dialog = await openEvent(page, 'Add tracking number')
    await dialog.getByLabel('Tracking number').fill('1Z')
    await dialog.getByText('This cannot be undone.').waitFor()
    await picture(page, 'undo-none')
    await dialog.getByRole('button', { name: 'Add tracking number', exact: true }).click()
    await toast(page, 'Tracking number added').waitFor()
    expect(await page.getByRole('button', { name: /^Undo/ }).count()).toBe(0)
  })

  test('pressed from the list puts its rows and counts right', async () => {
    const page = await signedInPage()
    await openNewOrder(page)
    const number = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await fireEvent(page, 'Approve')
    await page.getByRole('link', { name: 'Orders', exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: number })
    await row.getByText('Order Approved').first().waitFor()
    const submitted = page
      .getByRole('group', { name: 'Orders by label' })
      .getByRole('button', { name: /^Submitted/ })
    const before = await submitted.textContent()
    await toast(page, 'approved').getByRole('button', { name: 'Undo' }).click()
    await row.getByText('Submitted').first().waitFor()
    await expect.poll(() => submitted.textContent()).not.toBe(before)
  })
})
