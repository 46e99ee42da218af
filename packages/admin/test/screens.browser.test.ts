import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'
import { administrator } from './running-waypost.js'

const { newPage, signedInPage } = await openBrowser()

const importOrders = `mutation ($content: String!) {
  ordersImport(input: { content: $content }) { report { created unchanged } }
}`

beforeAll(async () => {
  const page = await signedInPage()
  const content = readFileSync(resolve(import.meta.dirname, '../../../examples/orders.csv'), 'utf8')
  const answer = await page.request.post('/graphql', {
    data: { query: importOrders, variables: { content } },
  })
  expect(await answer.text()).not.toContain('"errors"')
  await page.context().close()
})

/** Opens the order of the example file that has this number in its shop. */
async function openOrder(page: Page, webOrder: string): Promise<void> {
  await page.goto(`/orders?q=${webOrder}`)
  await page.getByText('1 shown').waitFor()
  await page.getByRole('main').locator('a[href^="/orders/"]:not([href$="/new"])').first().click()
  await page.getByRole('heading', { name: 'Items' }).waitFor()
  await page.getByRole('heading', { name: 'Order Import', exact: true }).waitFor()
}

async function openEventMenu(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Events/ })
    .first()
    .click()
  await page.getByRole('option').first().waitFor()
}

interface Screen {
  name: string
  signedOut?: true
  /** Opens the screen, and waits for what it is for. */
  open(page: Page): Promise<void>
}

/** A screen with an address of its own, which is open when its words are there. */
const at = (name: string, path: string, words: string | RegExp): Screen => ({
  name,
  async open(page) {
    await page.goto(path)
    await page.getByRole('main').getByText(words).filter({ visible: true }).first().waitFor()
  },
})

const screens: Screen[] = [
  { ...at('sign-in', '/sign-in', 'E-mail'), signedOut: true },
  { ...at('set-up', '/setup?token=none', 'Your name'), signedOut: true },
  at('orders', '/orders', /shown$/),
  at('orders-none', '/orders?q=nothing-like-this', 'No order matches'),
  { name: 'order', open: (page) => openOrder(page, 'WEB-50103') },
  // The next two go on from there.
  { name: 'event-menu', open: openEventMenu },
  {
    name: 'event-dialog',
    async open(page) {
      await page.getByRole('option', { name: /^Approve/ }).click()
      const preview = page.getByRole('region', { name: 'What will happen' })
      await preview.getByText('Order Approved').first().waitFor()
    },
  },
  at('quotes', '/quotes', /No quotes yet|shown$/),
  at('quote-new', '/quotes/new', 'Terms and notes'),
  at('desk', '/desk', /Nothing has changed|I have seen this/),
  at('packing', '/packing', 'No order on the table'),
  at('grid', '/setup/status-events', 'Order Approve'),
  at('labels', '/setup/labels', 'Pending Approval'),
  {
    name: 'label-editor',
    async open(page) {
      await page
        .getByRole('button', { name: /^Edit\s*Pending Approval/ })
        .first()
        .click()
      await page.getByRole('dialog').getByLabel(/^Name/).waitFor()
    },
  },
  at('updates', '/updates', /No updates yet|Queued|ago|now/),
  at('emails', '/emails', /No e-mails yet|Kept here|now|ago/),
  at('bad-addresses', '/emails?view=addresses', 'No bad addresses'),
  at('templates', '/emails/templates', 'Any label and event'),
  at('template', '/emails/templates/ORDER.-.-.en', 'Variables'),
  at('channels', '/channels', /No channels|Told through|Teeladen/),
  at('webhooks', '/webhooks', /No endpoints|Endpoint/),
  at('webhook-lab', '/webhooks/lab', /No receiver|Arrived/),
  at('webhook-check', '/webhooks/lab?tab=check', 'Why is a signature bad?'),
  at('import', '/import', 'Drop a CSV file with orders here'),
  at('users', '/users', 'ada@example.com'),
  at('tokens', '/users?tab=tokens', /No API tokens|Active/),
  at('roles', '/users?tab=roles', 'Permission'),
  at('account', '/account', 'Two-factor sign-in'),
  at('settings', '/settings', 'Business name'),
  at('not-found', '/nowhere', 'Page not found'),
]

const looks = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ colorScheme, width })),
)

/** What is wrong with an open screen, in each look. */
async function problemsOf({ name }: Screen, page: Page): Promise<string[]> {
  const problems: string[] = []
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    // The page has seen its new size, and is drawn with it.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    const found = await seriousBarriers(page, colorScheme === 'dark' ? 'colours' : undefined)
    const wider = await sideways(page)
    if (wider > 0) found.push(`${wider} px wider than the screen`)
    problems.push(...found.map((problem) => `${name}, ${colorScheme}, ${width} wide: ${problem}`))
    await picture(page, `${name}-${colorScheme}-${width}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  return problems
}

test(
  'every screen is for everyone, light and dark, wide and narrow',
  { timeout: 600_000 },
  async () => {
    const problems: string[] = []
    const pages = { in: await signedInPage(), out: await newPage() }
    const watches = Object.values(pages).flatMap((page) => [
      watchForeignRequests(page),
      watchPageErrors(page),
    ])
    for (const screen of screens) {
      const page = screen.signedOut ? pages.out : pages.in
      await screen.open(page)
      problems.push(...(await problemsOf(screen, page)))
      for (const watch of watches)
        problems.push(...watch.splice(0).map((problem) => `${screen.name}: ${problem}`))
    }
    expect(problems).toEqual([])
  },
)

/** Presses Tab until the control is reached; fails when it cannot be. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.locator(':focus').ariaSnapshot()
    if (name.test(focused)) return
  }
  throw new Error(`Tab never reached ${String(name)}.`)
}

describe('with the keyboard alone', () => {
  test('one signs in, finds an order, looks at its events and comes back', async () => {
    const page = await newPage()
    await page.goto('/')
    await page.locator('input[type=email]:focus').waitFor()
    await page.keyboard.type(administrator.email)
    await tabTo(page, /Password/)
    await page.keyboard.type(administrator.password)
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'Orders' }).waitFor()

    const second = await page.getByRole('row').nth(2).getByRole('link').textContent()
    for (const key of ['j', 'j', 'j', 'k', 'Enter']) await page.keyboard.press(key)
    await page.getByRole('heading', { name: String(second) }).waitFor()

    await page
      .getByRole('button', { name: /^Events/ })
      .first()
      .waitFor()
    await page.keyboard.press('e')
    const menu = page.getByRole('dialog', { name: 'Events' })
    await menu.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })

    await tabTo(page, /^- button "Events/)
    await page.keyboard.press('Enter')
    await menu.getByRole('option').first().waitFor()
    await page.keyboard.type('Change order label')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Change order label' })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.locator(':focus').ariaSnapshot()).toMatch(/^- button "Events/)
  })
})

describe('what cannot be done', () => {
  test('an event that cannot fire says why', async () => {
    const page = await signedInPage()
    await openOrder(page, 'WEB-50103')
    await openEventMenu(page)
    const option = page.getByRole('option', { name: /^Return items/ })
    expect(await option.isDisabled()).toBe(true)
    expect(await option.textContent()).toContain('Nothing has shipped that could come back.')
    await option.click({ force: true })
    expect(await page.getByRole('dialog', { name: 'Return items' }).count()).toBe(0)
  })

  test('a server that fails is told, and one can try again', async () => {
    const page = await signedInPage()
    await page.goto('/users')
    await page.getByText(administrator.email).first().waitFor()
    await page.route('**/graphql', (route) => route.abort())
    await page.getByRole('link', { name: 'Orders', exact: true }).click()
    const alert = page.getByRole('main').getByRole('alert').filter({ hasText: 'Try again' })
    await alert.waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'orders-failed-light-1440')
    await page.unroute('**/graphql')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('table', { name: 'Orders' }).waitFor()
  })

  test('a list without a match offers the way back', async () => {
    const page = await signedInPage()
    await page.goto('/orders?q=nothing-like-this')
    await page.getByRole('heading', { name: 'No order matches' }).waitFor()
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click()
    await page.getByRole('table', { name: 'Orders' }).waitFor()
  })
})
