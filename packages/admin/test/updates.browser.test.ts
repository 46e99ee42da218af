import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, picture, seriousBarriers, sideways, watchPageErrors } from './browser.js'
import { makeOrder } from './orders-by-api.js'
import { startWaypost } from './running-waypost.js'

// Receivers of tests are on this machine, where nothing may go unless somebody says so.
const waypost = await startWaypost({ WAYPOST_PRIVATE_DESTINATIONS: 'allow' })
afterAll(() => waypost.stop())
const { signedInPage } = await openBrowser()

const received: string[] = []
let answer = { status: 200, body: 'thanks' }
const receiver = createServer((request, response) => {
  received.push(String(request.headers['webhook-id']))
  request.resume().on('end', () => response.writeHead(answer.status).end(answer.body))
})
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
afterAll(() => receiver.close())
const { port } = receiver.address() as AddressInfo

const patience = 30_000
const name = 'Warehouse of Margarete Schütte-Lihotzky & daughters, Frankfurt'
const rows = (page: Page) => page.locator('[data-delivery]')
const row = (page: Page, event: string) => rows(page).filter({ hasText: event }).first()
const drawer = (page: Page) => page.getByRole('dialog')
const card = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Last delivered' })

/** Waits until somebody can read it; on other widths it stands elsewhere. */
const seen = (where: Locator, text: string) =>
  where.getByText(text).filter({ visible: true }).first().waitFor()

async function ask(page: Page, query: string, variables: object = {}): Promise<void> {
  const response = await page.request.post('/graphql', { data: { query, variables } })
  const text = await response.text()
  if (!response.ok() || text.includes('"errors"') || /"userErrors":\[\{/.test(text))
    throw new Error(text)
}
const fire = (page: Page, event: string, id: string, more = '') =>
  ask(page, `mutation { ${event}(input: { orderId: "${id}"${more} }) { userErrors { code } } }`)

describe('updates', () => {
  let page: Page
  let errors: string[]
  let order: { id: string; number: string }

  beforeAll(async () => {
    page = await signedInPage({ baseURL: waypost.url })
    page.context().setDefaultTimeout(patience)
    errors = watchPageErrors(page)
  })
  afterAll(() => page.context().close())

  test('before there is anywhere to send, the page says what to do', async () => {
    await page.goto('/updates')
    await page.getByText('No updates yet').waitFor()
    expect(await page.getByLabel('Order number').count()).toBe(0)
    expect(await seriousBarriers(page)).toEqual([])
  })

  test('an update leaves before the eyes', async () => {
    const input = { name, url: `http://127.0.0.1:${port}/hook`, types: ['*'] }
    await ask(
      page,
      `mutation ($input: WebhookEndpointCreateInput!) { webhookEndpointCreate(input: $input) { userErrors { code message } } }`,
      { input },
    )
    await seen(card(page), 'Everything arrives')
    order = await makeOrder(page, [{ sku: 'MUG', name: 'Mug', qty: 2, unitPrice: '10.00' }])
    // Nobody reloads: the row comes and turns by itself.
    await seen(row(page, 'Order Import'), 'Delivered')
    expect(received).toHaveLength(1)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'updates-delivered')
  })

  test('the receiver breaks, the reason is read, it is repaired, and the update is sent again', async () => {
    answer = { status: 500, body: '<b>out of paper</b>' }
    await fire(page, 'orderApprove', order.id)
    const broken = row(page, 'Order Approve')
    await seen(broken, 'The server answered 500')
    await seen(card(page), 'did not arrive')
    await broken.getByRole('button', { name: 'Order Approve' }).press('Enter')
    // What was answered is text, whatever it looks like.
    await seen(drawer(page), '<b>out of paper</b>')
    expect(page.url()).toContain('delivery=')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'updates-broken')

    answer = { status: 200, body: 'thanks' }
    await drawer(page).getByRole('button', { name: 'Try now' }).click()
    await drawer(page).getByText('Delivered', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await drawer(page).waitFor({ state: 'detached' })
    await seen(broken, 'Delivered')
    await seen(card(page), 'Everything arrives')
    const [, ...tries] = received
    expect(new Set(tries).size).toBe(1)
  })

  test('a destination is stopped with a reason, what gathers waits, and leaves when it starts', async () => {
    await card(page)
      .getByRole('button', { name: `Stop: ${name}` })
      .click()
    await drawer(page).getByRole('textbox', { name: 'Why' }).fill('They move house')
    await page.keyboard.press('Enter')
    await seen(card(page), 'They move house')
    await fire(page, 'orderPack', order.id)
    await seen(row(page, 'Order Pack'), 'Waits: the destination is stopped')
    await page.getByText('is stopped; one update waits.').waitFor()
    // The badge in the navigation is there after the next look, at the latest when one comes again.
    await page.reload()
    await page.getByRole('link', { name: 'Updates, 1 need you' }).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'updates-stopped')
    await card(page)
      .getByRole('button', { name: `Start: ${name}` })
      .click()
    await drawer(page).getByRole('button', { name: 'Start' }).click()
    await seen(row(page, 'Order Pack'), 'Delivered')
  })

  test('what arrived is sent again as a whole, with the same ids, after a preview', async () => {
    await page.getByRole('tab', { name: 'Delivered' }).click()
    await page.waitForURL(/show=delivered/)
    const before = [...received]
    await page.getByRole('button', { name: 'Send again…' }).click()
    await seen(drawer(page), '3 updates')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'updates-many')
    await drawer(page).getByRole('button', { name: 'Send 3 again' }).click()
    await expect.poll(() => received.length, { timeout: patience }).toBe(before.length + 3)
    expect(new Set(received)).toEqual(new Set(before))
  })

  test('the page of the order says for each event who was told, and why others were not', async () => {
    await page.goto(`/orders/${order.id}?tab=updates`)
    await page.getByText(`${name}: Delivered`).nth(2).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'order-updates')
    await page
      .getByRole('button', { name: `Details: ${name}` })
      .first()
      .click()
    await seen(drawer(page), 'Message ID')
    await page.goBack()
    await drawer(page).waitFor({ state: 'detached' })
  })

  test('on a telephone nothing runs over the edge', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/updates')
    await row(page, 'Order Pack').waitFor()
    expect(await sideways(page)).toBe(0)
    await picture(page, 'updates-narrow')
    await page.goto('/updates?show=failed')
    await page.getByText('No update fits these filters').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).last().click()
    await row(page, 'Order Pack').waitFor()
    expect(errors).toEqual([])
  })
})
