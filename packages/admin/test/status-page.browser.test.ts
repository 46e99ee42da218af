import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'
import { askApi, importOrder, secretPath } from './customer-orders.js'
import { markupVectors } from './markup-vectors.js'
import { startWaypost } from './running-waypost.js'

const waypost = await startWaypost()
afterAll(() => waypost.stop())
const { newPage, signedInPage } = await openBrowser()
const visitor = (options: BrowserContextOptions = {}) =>
  newPage({ baseURL: waypost.url, timezoneId: 'Europe/Vienna', ...options })
const phone = { viewport: { width: 390, height: 844 } }

let admin: Page
let order: { id: string; number: string }

beforeAll(async () => {
  admin = await signedInPage({ baseURL: waypost.url })
  await askApi(
    admin,
    'mutation { channelCreate(input: { code: "shop", name: "Shop" }) { userErrors { code } } }',
  )
  const look =
    'name: "Leaf & Kettle", accentColor: "#0f5c4a", footerHtml: "<p>Leaf & Kettle Ltd</p>"'
  await askApi(
    admin,
    `mutation { brandingUpdate(input: { expectedVersion: 1, ${look} }) { userErrors { code message } } }`,
  )
  order = await importOrder(admin, {
    channel: 'shop',
    cartNumber: 'W-1',
    label: 'SHIPPED',
    carrier: 'UPS',
    trackingNumber: '1Z 42',
  })
})

async function lookUp(page: Page, number: string, proof: string): Promise<void> {
  await page.getByLabel('Order number').fill(number)
  await page.getByLabel('ZIP code or e-mail address').fill(proof)
  await page.getByRole('button', { name: 'Show status' }).click()
}

const isShown = (page: Page) =>
  page.getByRole('heading', { name: `Order ${order.number}`, level: 1 }).waitFor()

describe.each([
  ['with script', true],
  ['without any script', false],
])('%s', (_words, javaScriptEnabled) => {
  test('an order is found by its number and ZIP code', async () => {
    const page = await visitor({ javaScriptEnabled })
    const foreign = watchForeignRequests(page, waypost.url)
    const errors = watchPageErrors(page)
    await page.goto('/status')
    await lookUp(page, order.number, '1010')
    await isShown(page)
    expect(await page.getByRole('heading', { name: 'Shipped', level: 2 }).count()).toBe(1)
    const link = page.getByRole('link', { name: /Track parcel/ })
    expect(await link.getAttribute('href')).toBe('https://www.ups.com/track?tracknum=1Z%2042')
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    const text = await page.locator('main').innerText()
    expect(text).toContain('M. S.')
    expect(text).not.toMatch(/Margarete|1010|grete@|Frankfurter/)
    expect(page.url()).not.toContain('1010')
    expect([foreign, errors]).toEqual([[], []])
  })

  test('an order is found by the number of the cart and the e-mail address', async () => {
    const page = await visitor({ javaScriptEnabled })
    await page.goto('/status?language=en')
    await lookUp(page, 'W-1', 'Grete@example.org')
    await isShown(page)
  })

  test('a secret link shows the order with names in full, and speaks both languages', async () => {
    const page = await visitor({ javaScriptEnabled })
    await page.goto(await secretPath(admin, order.id))
    await isShown(page)
    expect(await page.locator('main').innerText()).toContain('Margarete Schütte-Lihotzky')
    await page.getByRole('link', { name: 'Deutsch' }).click()
    await page.getByRole('heading', { name: `Bestellung ${order.number}` }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    expect(await page.getByRole('heading', { name: 'Versandt', level: 2 }).count()).toBe(1)
  })

  test('what is not found is told in one sentence', async () => {
    const page = await visitor({ javaScriptEnabled })
    await page.goto('/status')
    await lookUp(page, order.number, '9999')
    const problem = page.getByRole('alert')
    await problem.waitFor()
    expect(await problem.innerText()).toContain('We found no order with these details.')
  })
})

test('nothing is loaded anew, what was typed stays, and the focus is where the news are', async () => {
  const page = await visitor()
  await page.goto('/status')
  await page.evaluate(() => (document.documentElement.dataset['same'] = 'yes'))
  await lookUp(page, 'W-404', '1010')
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('Order number').inputValue()).toBe('W-404')
  expect(await page.getByLabel('ZIP code or e-mail address').inputValue()).toBe('1010')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
  await lookUp(page, 'W-1', '1010')
  await isShown(page)
  expect(await page.evaluate(() => document.documentElement.dataset['same'])).toBe('yes')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await page.getByRole('status').innerText()).toBe(`Order ${order.number}: Shipped`)
  expect(await page.title()).toBe(`Order ${order.number} · Leaf & Kettle`)
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await page.getByRole('heading', { name: `Bestellung ${order.number}` }).waitFor()
  expect(await page.getByText('Alle Zeiten: Mitteleuropäische Zeit.').count()).toBe(1)
  await page.goBack()
  await page.getByLabel('Order number').waitFor()
})

test('the customer is told the words of visible labels alone', async () => {
  const hidden = { code: 'FRAUD CHECK', name: 'Fraud check', category: 'ON_HOLD', color: '#aa0000' }
  await askApi(
    admin,
    `mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { userErrors { code } } }`,
    {
      input: { ...hidden, isOrderState: true, isOrderLineItemState: true },
    },
  )
  const { id } = await importOrder(admin, { label: 'SUBMITTED' })
  await askApi(
    admin,
    `mutation ($id: ID!) { orderChangeStatus(input: { orderId: $id, labelCode: "FRAUD CHECK" }) { userErrors { code message } } }`,
    { id },
  )
  const page = await visitor()
  await page.goto(await secretPath(admin, id))
  const text = await page.locator('body').innerText()
  expect(text).toContain('Submitted')
  expect(text).not.toMatch(/fraud/i)
  expect(await page.content()).not.toMatch(/fraud/i)
})

describe.each([
  ['by day on a phone', { ...phone, colorScheme: 'light' as const }],
  ['by night on a desk', { colorScheme: 'dark' as const }],
  ['on the smallest screen', { viewport: { width: 320, height: 640 } }],
])('%s', (words, options) => {
  test('form, miss and order fit and keep nobody out', async () => {
    const page = await visitor(options)
    const file = `status-page-${words.replaceAll(' ', '-')}`
    const holds = async (state: string) => {
      expect(await sideways(page), state).toBeLessThanOrEqual(0)
      expect(await seriousBarriers(page), state).toEqual([])
      await picture(page, `${file}-${state}`)
    }
    await page.goto('/status')
    await holds('form')
    await page.goto(await secretPath(admin, order.id))
    await isShown(page)
    await holds('order')
    await page.goto('/status/nothing-here')
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor()
    await holds('not-found')
  })
})

test('the page is light: at most sixty kilobytes of script', async () => {
  const page = await visitor()
  const sizes: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) void response.body().then((body) => sizes.push(body.length))
  })
  await page.goto('/status', { waitUntil: 'networkidle' })
  expect(sizes).toHaveLength(1)
  expect(sizes[0]).toBeLessThan(10_000)
})

describe('staff', () => {
  test('see an order as its customer does, then and now, in both languages', async () => {
    const errors = watchPageErrors(admin)
    await admin.goto(`/orders/${order.id}?tab=customer`)
    const frame = admin.frameLocator('iframe')
    await frame.getByRole('heading', { name: `Order ${order.number}` }).waitFor()
    expect(await frame.locator('main').innerText()).toContain('M. S.')
    await admin.getByLabel('Opened').click()
    await admin.getByRole('option', { name: 'By a secret link' }).click()
    await frame.getByText('Margarete Schütte-Lihotzky').first().waitFor()
    await admin.getByLabel('Language').click()
    await admin.getByRole('option', { name: 'Deutsch' }).click()
    await frame.getByRole('heading', { name: `Bestellung ${order.number}` }).waitFor()
    await admin.getByRole('button', { name: 'Earlier moment' }).click()
    await frame.getByRole('heading', { name: `Bestellung ${order.number}` }).waitFor()
    await admin.getByRole('button', { name: 'Make a link' }).click()
    await admin.getByRole('dialog').getByText('/status/').waitFor()
    await admin.getByRole('button', { name: 'Close' }).click()
    expect(await seriousBarriers(admin)).toEqual([])
    expect(errors).toEqual([])
  })

  test('hide an order from its customers, and show it again', async () => {
    const { id, number } = await importOrder(admin, { cartNumber: 'W-17', channel: 'shop' })
    const path = await secretPath(admin, id)
    const customer = await visitor()
    await customer.goto(path)
    await customer.getByRole('heading', { name: `Order ${number}`, level: 1 }).waitFor()

    await admin.goto(`/orders/${id}`)
    await admin.getByRole('button', { name: 'More actions' }).click()
    await admin.getByRole('menuitem', { name: 'Hide from customers…' }).click()
    const dialog = admin.getByRole('dialog', { name: 'Hide from customers' })
    await dialog.getByText('Customers then see nothing of it').waitFor()
    await dialog.getByLabel('Reason').fill('Made for a test')
    expect(await seriousBarriers(admin)).toEqual([])
    await dialog.getByRole('button', { name: 'Hide' }).click()
    await dialog.waitFor({ state: 'detached' })
    await admin.getByText('To customers there is no such order:').waitFor()
    await admin.getByText('Reason: Made for a test').waitFor()
    expect(await seriousBarriers(admin)).toEqual([])
    await picture(admin, 'order-hidden')

    await customer.reload()
    await customer.getByRole('heading', { name: 'This link does not work' }).waitFor()
    await customer.goto('/status')
    await lookUp(customer, 'W-17', '1010')
    await customer.getByRole('alert').filter({ hasText: 'We found no order' }).waitFor()

    await admin.goto('/orders?hiddenFromCustomers=yes')
    await admin.getByRole('row', { name: number }).waitFor()
    expect(await admin.locator('tbody tr').count()).toBe(1)
    await admin.getByRole('row').getByRole('img', { name: 'Hidden from customers' }).waitFor()

    await admin.goto(`/orders/${id}?tab=customer`)
    await admin.getByText('Customers cannot see this order. This is what').waitFor()
    await admin.getByRole('button', { name: 'Show again' }).click()
    const back = admin.getByRole('dialog', { name: 'Show to customers again' })
    await back.getByRole('button', { name: 'Show again' }).click()
    await admin.getByRole('button', { name: 'Make a link' }).waitFor()
    await customer.goto(path)
    await customer.getByRole('heading', { name: `Order ${number}`, level: 1 }).waitFor()
  })

  test('say how a channel looks, see it before, and are told what was taken out', async () => {
    await admin.goto('/appearance?channel=1')
    const frame = admin.frameLocator('iframe')
    await frame.getByText('Leaf & Kettle').first().waitFor()
    await admin.getByLabel('Name', { exact: true }).fill('Tea by the sea')
    await frame.getByText('Tea by the sea').first().waitFor()
    await admin.getByLabel('Header').fill('<p>Ahoy</p><script>alert(1)</script>')
    await admin.getByRole('button', { name: 'Save' }).click()
    await admin.getByText('<script>', { exact: true }).waitFor()
    expect(await seriousBarriers(admin)).toEqual([])
    await picture(admin, 'appearance')
    await admin.getByRole('tab', { name: 'E-mail' }).click()
    const mail = admin.getByTitle('How customers get it')
    await admin.getByLabel('Sender name').fill('The captain')
    await admin.getByRole('definition').getByText('The captain <').waitFor()
    const html = await mail.getAttribute('srcdoc')
    expect(html).toContain('Tea by the sea')
    expect(html).toContain('Ahoy')
    await admin.getByRole('button', { name: 'On a phone' }).click()
    await admin.getByRole('button', { name: 'Dark' }).click()
    expect((await mail.boundingBox())?.width).toBe(390)
    expect(await mail.evaluate((frame) => getComputedStyle(frame).colorScheme)).toBe('dark')
    expect(await seriousBarriers(admin)).toEqual([])
    await picture(admin, 'appearance-mail')
    await admin.getByRole('button', { name: 'Discard' }).click()
    const page = await visitor()
    await page.goto('/status?channel=shop')
    await page.getByText('Tea by the sea').first().waitFor()
    expect(await page.locator('header').innerText()).toContain('Ahoy')
  })
})

describe('B7: forty texts that look like markup', () => {
  /** Scripts that ran, and what the page's own rules stopped. */
  async function watch(page: Page): Promise<string[]> {
    const found: string[] = []
    page.on('dialog', (dialog) => {
      found.push(`ran: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('pageerror', (error) => found.push(String(error)))
    await page.exposeFunction('stopped', (what: string) => found.push(`stopped: ${what}`))
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const { stopped } = window as unknown as { stopped: (what: string) => void }
        stopped(`${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    return found
  }

  interface Marked {
    id: string
    vector: string
    path: string
  }
  const marked: Marked[] = []

  beforeAll(async () => {
    for (const [index, vector] of markupVectors.entries()) {
      const code = `MARKED ${index}`
      // Two differ in nothing but the size of letters, which is one carrier.
      const carrier = `${index}${vector}`
      const flags = 'isShowToCustomer: true, isOrderState: true, isOrderLineItemState: true'
      await askApi(
        admin,
        `mutation ($code: String!, $vector: String!, $carrier: String!) {
           labelCreate(input: { code: $code, name: $vector, category: OPEN, color: "#aa0000", ${flags} }) { userErrors { code message path } }
           carrierCreate(input: { name: $carrier, trackingUrl: "https://carrier.example/?n={number}" }) { userErrors { code message path } }
         }`,
        { code, vector, carrier },
      )
      const { id } = await importOrder(admin, {
        channel: 'shop',
        label: code,
        carrier,
        trackingNumber: vector,
        billTo: { name: vector, zip: '1010', email: 'x@example.org' },
        shipTo: { name: vector },
        items: [{ sku: vector, name: vector, qty: 1, unitPrice: '1.00' }],
        comments: vector,
      })
      await askApi(
        admin,
        `mutation ($id: ID!, $vector: String!) { orderNoteAdd(input: { orderId: $id, text: $vector, public: true }) { userErrors { code message } } }`,
        { id, vector },
      )
      marked.push({ id, vector, path: await secretPath(admin, id) })
    }
    const { brandings } = await askApi<{
      brandings: { channelId: number | null; version: number }[]
    }>(admin, '{ brandings { channelId version } }')
    const shop = brandings.find(({ channelId }) => channelId === 1)
    const all = markupVectors.join('<p>and</p>')
    await askApi(
      admin,
      `mutation ($html: String!, $version: Int!) { brandingUpdate(input: { channelId: 1, expectedVersion: $version,
         name: "<script>alert(1)</script>", headerHtml: $html, footerHtml: $html }) { userErrors { code message path } } }`,
      { html: all, version: shop?.version ?? 0 },
    )
  })

  test('are text on the page of the customer', async () => {
    const page = await visitor()
    const [found, foreign] = [await watch(page), watchForeignRequests(page, waypost.url)]
    for (const { path, vector } of marked) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByRole('heading', { level: 3 }).allInnerTexts(), vector).toContain(
        vector,
      )
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).protocol))
      expect(
        links.filter((protocol) => !/^(https?|mailto):$/.test(protocol)),
        vector,
      ).toEqual([])
    }
    expect({ found, foreign }).toEqual({ found: [], foreign: [] })
  })

  test('are text for staff, in the list, on the order page and in the page as the customer sees it', async () => {
    const page = await signedInPage({ baseURL: waypost.url })
    const [found, foreign] = [await watch(page), watchForeignRequests(page, waypost.url)]
    await page.goto('/orders')
    await page
      .getByText(markupVectors.at(-1) ?? '')
      .first()
      .waitFor()
    const seen = page.frameLocator('iframe').getByRole('heading', { level: 3 })
    for (const { id, vector } of marked) {
      // As the browser's own buttons go there: the app need not be loaded for each anew.
      await page.evaluate((path) => {
        history.pushState(null, '', path)
        dispatchEvent(new PopStateEvent('popstate'))
      }, `/orders/${id}?tab=customer`)
      await expect
        .poll(() => seen.allInnerTexts(), { timeout: 15_000, interval: 20, message: vector })
        .toContain(vector)
    }
    expect({ found, foreign }).toEqual({ found: [], foreign: [] })
  })
})
