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

const { signedInPage } = await openBrowser()

describe('webhook endpoints', () => {
  let page: Page
  let errors: string[]
  let foreign: string[]

  beforeAll(async () => {
    page = await signedInPage()
    errors = watchPageErrors(page)
    foreign = watchForeignRequests(page)
  })
  afterAll(() => page.context().close())

  test('an endpoint is made by keys alone, and its secret is shown once', async () => {
    await page.goto('/webhooks')
    await page.getByRole('button', { name: 'New endpoint' }).first().waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'New endpoint' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New webhook endpoint' })
    await dialog.getByRole('textbox', { name: /^Name/ }).fill('Warehouse')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('ftp://warehouse.example.com')
    await page.keyboard.press('Enter')
    await dialog.getByText('It begins with https://').last().waitFor()
    const address = dialog.getByRole('textbox', { name: /^Address/ })
    await address.fill('https://warehouse.example.com/hooks')
    await dialog.getByRole('radio', { name: 'Only what is chosen' }).click()
    await dialog.getByRole('checkbox', { name: 'Order Approve' }).click()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'webhooks-new')
    await address.press('Enter')

    const made = page.getByRole('dialog', { name: 'Endpoint created' })
    const secret = await made.getByText(/^whsec_/).textContent()
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
    await made.getByRole('button', { name: 'I have stored it' }).click()
    await page.waitForURL(/\/webhooks\/\d+$/)
    await page.getByRole('heading', { name: 'Warehouse', level: 1 }).waitFor()
    expect(await page.getByText('whsec_').count()).toBe(0)
    expect(await seriousBarriers(page)).toEqual([])
  })

  test('its types are changed; a group stands for its events', async () => {
    const type = (name: string) => page.getByRole('checkbox', { name })
    expect(await type('Order Approve').isChecked()).toBe(true)
    await type('All events of orders').click()
    expect(await type('Order Pack').isChecked()).toBe(true)
    expect(await type('Order Pack').isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved').first().waitFor()
    await page.goto('/webhooks')
    await page.getByRole('cell', { name: 'All events of orders' }).waitFor()
    await picture(page, 'webhooks-list')
  })

  test('a message can be looked at, and the secret be changed', async () => {
    await page.getByRole('link', { name: /^Warehouse/ }).click()
    const preview = page.getByRole('region', { name: 'Payload preview' })
    await preview.getByText('"type": "order.approve"').waitFor()
    await preview.getByRole('tab', { name: 'curl' }).click()
    await preview.getByText("curl 'https://warehouse.example.com/hooks'").waitFor()
    await preview.getByRole('textbox', { name: 'Order number' }).fill('no-such-order')
    await preview.getByRole('alert').waitFor()

    await page.getByRole('button', { name: 'New secret' }).click()
    await page
      .getByRole('dialog', { name: 'Give it a new secret?' })
      .getByRole('button', { name: 'New secret' })
      .click()
    const shown = page.getByRole('dialog', { name: 'The new secret' })
    await shown.getByText(/^whsec_/).waitFor()
    await shown.getByRole('button', { name: 'I have stored it' }).click()
    await page.getByText(/^Until .* the former secret signs too\.$/).waitFor()
  })

  test('it is deleted after a question', async () => {
    await page.getByRole('button', { name: 'Delete endpoint' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete Warehouse?' })
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await page.waitForURL(/\/webhooks$/)
    await page.getByRole('link', { name: /^Warehouse/ }).waitFor({ state: 'detached' })
    expect(errors.filter((line) => !line.includes('status of 4'))).toEqual([])
    expect(foreign).toEqual([])
  })
})

describe('the lab', () => {
  let page: Page
  let errors: string[]
  let url = ''

  beforeAll(async () => {
    page = await signedInPage()
    errors = watchPageErrors(page)
  })
  afterAll(() => page.context().close())

  const arrived = () => page.getByRole('region', { name: 'Arrived' }).getByRole('listitem')
  const check = () => page.getByRole('region', { name: 'Signature check' })

  /** Makes the lab answer so from now on, and opens the endpoint that sends to it. */
  async function answerWith(name: string): Promise<void> {
    await page.goto('/webhooks/lab')
    const answer = page.getByRole('combobox', { name: 'Answer' })
    await answer.click()
    await page.getByRole('option', { name }).click()
    await answer.filter({ hasText: name }).waitFor()
    await page.getByRole('link', { name: 'Lab', exact: true }).click()
  }

  test('a receiver says why a signature is bad', async () => {
    await page.goto('/webhooks/lab')
    const make = page.getByRole('button', { name: /^(Make a|Another) receiver$/ })
    await make.waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await make.click()
    const address = page.getByRole('region', { name: 'Address of the receiver' })
    url = (await address.getByText(/\/lab\//).textContent()) ?? ''
    await page.getByText('Nothing has arrived yet').waitFor()
    const response = await page.request.post(url, {
      data: '{"type":"order.approve"}',
      headers: {
        'webhook-id': 'evt_forged',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
      },
    })
    expect(response.status()).toBe(204)
    await arrived().getByText('evt_forged').waitFor()
    await check().getByText('The signature is not valid').waitFor()
    await check().getByText('The signature does not fit').first().waitFor()
    await page.request.post(url, { data: '{}' })
    await arrived().getByText('There is no webhook-id header.').click()
    await check().getByText('There is no webhook-id header.').first().waitFor()
    expect(new URL(page.url()).searchParams.get('request')).not.toBeNull()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'lab-bad-signature')
  })

  test('an endpoint that is made for it receives a test event', async () => {
    await page.getByRole('button', { name: 'Create an endpoint for it' }).click()
    await page.getByRole('button', { name: 'Send a test from Lab' }).click()
    await arrived()
      .getByText(/^test_/)
      .click({ timeout: 30_000 })
    await check().getByText('Signed with the secret of “Lab”.').waitFor()
    await page.getByText('"webhook.test"').waitFor()
    await picture(page, 'lab-test')
  })

  test('it answers as it is told, and the endpoint shows what came of it', async () => {
    await answerWith('500 Internal Server Error')
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('Not delivered yet: The server answered 500').waitFor({ timeout: 30_000 })
    await page.getByText('The last try failed.').waitFor({ timeout: 30_000 })
    await page
      .getByRole('region', { name: 'Delivery log' })
      .getByText('webhook.test')
      .first()
      .waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'webhook-failing')
  })

  test('who answers 410 is stopped, and started again by hand', async () => {
    await answerWith('410 Gone')
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('It answered 410 Gone.').waitFor({ timeout: 30_000 })
    await picture(page, 'webhook-stopped')
    expect(await seriousBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('Nothing is sent there until somebody starts it again.').waitFor()
    await answerWith('204 at once')
    await page.getByRole('button', { name: 'Start again' }).click()
    const dialog = page.getByRole('dialog', { name: 'Start Lab again?' })
    await dialog.getByRole('button', { name: 'Start again' }).click()
    await page.getByText('It answered 410 Gone.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByText('Delivered: 204').waitFor({ timeout: 30_000 })
  })

  test('a message from elsewhere is checked without being kept', async () => {
    await page.goto('/webhooks/lab?tab=check')
    await page.getByRole('textbox', { name: 'Headers' }).fill('webhook-id: evt_1')
    await page.getByRole('textbox', { name: 'Body' }).fill('{}')
    await page.getByRole('button', { name: 'Check' }).click()
    await check().getByText('There is no webhook-timestamp header.').first().waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  })

  test('everything fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of ['/webhooks', '/webhooks/lab', '/webhooks/lab?tab=check']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page
        .getByRole('main')
        .getByText(/Lab|Arrived|Why is/)
        .first()
        .waitFor()
      expect(await sideways(page)).toBe(0)
    }
    await page.goto('/webhooks/lab')
    await page.getByText(url).waitFor()
    await page.getByRole('button', { name: 'End receiver' }).click()
    const dialog = page.getByRole('dialog', { name: 'End this receiver?' })
    await dialog.getByRole('button', { name: 'End receiver' }).click()
    await page.getByText(url).waitFor({ state: 'detached' })
    const gone = await page.request.post(url, { data: '{}' })
    expect(gone.status()).toBe(410)
  })
})
