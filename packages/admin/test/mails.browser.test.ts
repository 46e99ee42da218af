import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, picture, seriousBarriers, sideways } from './browser.js'
import { makeOrder, shipOrder } from './orders-by-api.js'
import { xssVectors } from './xss-vectors.js'

const { newPage, signedInPage } = await openBrowser()

const previewed = `query ($input: EmailTemplatePreviewInput!) {
  emailTemplatePreview(input: $input) { subject html text problems { message } }
}`

interface Preview {
  subject: string
  html: string
  text: string
  problems: { message: string }[]
}

/** Whoever is signed in here asks for mails; they are opened elsewhere. */
let staff: Page
beforeAll(async () => {
  staff = await signedInPage()
})
afterAll(() => staff.context().close())

async function asked<Answer>(query: string, variables: object = {}): Promise<Answer> {
  const response = await staff.request.post('/graphql', { data: { query, variables } })
  const body = (await response.json()) as { data?: Record<string, Answer> }
  const [answer] = Object.values(body.data ?? {})
  if (!answer) throw new Error(JSON.stringify(body))
  return answer
}

const preview = (input: object) =>
  asked<Preview>(previewed, { input: { purpose: 'ORDER', language: 'en', ...input } })

/** A label that customers see. */
async function made(name: string): Promise<{ id: number; version: number }> {
  const { label } = await asked<{ label: { id: number; version: number } }>(
    `mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id version } } }`,
    {
      input: {
        ...{ code: `X ${crypto.randomUUID()}`, name, color: '#336699', category: 'OPEN' },
        ...{ isShowToCustomer: true, isOrderState: true },
      },
    },
  )
  return label
}

/** Changes how the business looks to everybody. */
async function look(changes: object): Promise<void> {
  const brandings = await asked<{ channelId: number | null; version: number }[]>(
    '{ brandings { channelId version } }',
  )
  const expectedVersion = brandings.find(({ channelId }) => channelId === null)?.version
  const { userErrors } = await asked<{ userErrors: object[] }>(
    `mutation ($input: BrandingUpdateInput!) { brandingUpdate(input: $input) { userErrors { code } } }`,
    { input: { ...changes, expectedVersion } },
  )
  expect(userErrors).toEqual([])
}

/** Opens the HTML of a mail and answers what it ran and loaded. */
async function opened(html: string): Promise<{ ran: number; loaded: string[] }> {
  const page = await newPage()
  let ran = 0
  const loaded: string[] = []
  await page.exposeFunction('hacked', () => (ran += 1))
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => (ran += 1)))
  page.on('request', (request) => loaded.push(request.url()))
  await page.setContent(html, { waitUntil: 'networkidle' })
  // What waits for somebody to touch it.
  for (const link of await page.locator('body *').all()) {
    await link.dispatchEvent('mouseover')
    await link.dispatchEvent('focus')
  }
  for (const link of await page.locator('a[href]').all()) {
    expect(await link.getAttribute('href')).toMatch(/^(?:https?:|mailto:)/)
  }
  await page.context().close()
  return { ran, loaded }
}

const harmless = { ran: 0, loaded: [] }

describe('B7: what people write stands in mails as text', () => {
  test('names of products and their article numbers', async () => {
    const items = xssVectors.map((name, index) => ({
      ...{ sku: `X${index} ${name}`.slice(0, 60), name, qty: 1, unitPrice: '1.00' },
    }))
    const order = await makeOrder(staff, items)
    const { html, text } = await preview({ orderNumber: order.number })
    for (const vector of xssVectors) expect(text).toContain(vector)
    expect(await opened(html)).toEqual(harmless)
    const page = await newPage()
    await page.setContent(html)
    const body = await page.locator('body').innerText()
    for (const vector of xssVectors) expect(body).toContain(vector.replace(/ {2,}/g, ' '))
    await page.context().close()
  })

  test('the words of a label', async () => {
    for (const name of xssVectors.slice(0, 3)) {
      const { id, version } = await made(name)
      const { html, text } = await preview({ labelId: id, event: 'ITEM_REVISE' })
      expect(text).toContain(name)
      expect(await opened(html)).toEqual(harmless)
      await asked(
        `mutation { labelDelete(input: { id: ${id}, expectedVersion: ${version} }) { deletedId } }`,
      )
    }
  })

  test('what stands above and below every mail', async () => {
    const all = xssVectors.map((vector) => `<p>${vector}</p>`).join('\n')
    await look({ headerHtml: all, footerHtml: all })
    try {
      expect(await opened((await preview({})).html)).toEqual(harmless)
    } finally {
      await look({ headerHtml: null, footerHtml: null })
    }
  })

  test('the template itself', async () => {
    // Braces are Liquid's own: they are refused when a template is saved.
    const vectors = xssVectors.filter((vector) => !vector.includes('{{'))
    const body = [...vectors, ...vectors.map((vector) => `# ${vector}\n- ${vector}`)].join('\n\n')
    const { html, problems } = await preview({ subject: vectors.join(' ').slice(0, 490), body })
    expect(problems).toEqual([])
    expect(await opened(html)).toEqual(harmless)
  })
})

const purposes = ['ORDER', 'GIFT_CARD', 'STATUS_LINK', 'NOTICE']
const looks = ['en', 'de'].flatMap((language) => purposes.map((purpose) => [purpose, language]))

describe('what comes with Waypost', () => {
  test.each(looks)('%s in %s can be read by everybody', async (purpose, language) => {
    const event = purpose === 'ORDER' ? 'ORDER_ADD_TRACKING_NUMBER' : null
    const { html } = await preview({ purpose, language, event })
    const page = await newPage()
    await page.setContent(html)
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [640, 390]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        expect(await seriousBarriers(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        await picture(page, `mail-${purpose}-${language}-${colorScheme}-${width}`)
      }
    }
    await page.context().close()
  })

  test('a mail about a real order shows its items and leads to its page', async () => {
    const order = await makeOrder(staff, [
      { sku: 'MUG', name: 'Blue mug', qty: 2, unitPrice: '9.00' },
    ])
    await shipOrder(staff, order.id)
    const { html, subject } = await preview({
      orderNumber: order.number,
      event: 'ORDER_SET_ACTUAL_SHIP_DATE',
    })
    expect(subject).toBe(`Your order ${order.number} is on its way`)
    const page = await newPage()
    await page.setContent(html)
    await page.getByText('Blue mug').waitFor()
    const link = page.getByRole('link', { name: 'See your order' })
    expect(await link.getAttribute('href')).toMatch(/\/status$/)
    await page.context().close()
  })
})
