import { request as requests, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'

const { signedInPage } = await openBrowser()

/** Asks over the API with the session of the page. */
async function ask<Answer>(page: Page, query: string, input: object): Promise<Answer> {
  const response = await page.request.post('/graphql', { data: { query, variables: { input } } })
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: unknown }
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return data
}

/** A shop with a token of its own. */
async function openShop(page: Page) {
  const { made } = await ask<{ made: { channel: { id: number } } }>(
    page,
    'mutation ($input: ChannelCreateInput!) { made: channelCreate(input: $input) { channel { id } } }',
    { code: 'tea-shop', name: 'Teeladen am Fischmarkt' },
  )
  const { token } = await ask<{ token: { secret: string } }>(
    page,
    'mutation ($input: ApiTokenCreateInput!) { token: apiTokenCreate(input: $input) { secret } }',
    { name: 'Tea shop', scopes: ['events.fire', 'orders.import'], channel: 'tea-shop' },
  )
  const shop = await requests.newContext({
    baseURL: inject('waypostUrl'),
    extraHTTPHeaders: { authorization: `Bearer ${token.secret}` },
  })
  const call = async (query: string, input: object) => {
    const response = await shop.post('/graphql', { data: { query, variables: { input } } })
    return (await response.json()) as { data: Record<string, unknown>; errors?: unknown }
  }
  return {
    channelId: made.channel.id,
    close: () => shop.dispose(),
    /** Sends an order and answers our number of it. */
    async order(cartNumber: string) {
      const items = [{ sku: 'OOLONG', name: 'Oolong, 100 g', qty: 2, unitPrice: '12.00' }]
      const order = { cartNumber, currency: 'EUR', items, billTo: { name: 'Ida Kerkovius' } }
      const { data } = await call(
        'mutation ($input: OrderImportInput!) { orderImport(input: $input) { order { number } } }',
        { order },
      )
      return (data['orderImport'] as { order: { number: string } }).order.number
    },
    push: (...pushes: object[]) =>
      call(
        'mutation ($input: StatusPushInput!) { statusPush(input: $input) { results { outcome } } }',
        { pushes },
      ),
  }
}

describe('the words of a far system', () => {
  let page: Page
  let shop: Awaited<ReturnType<typeof openShop>>
  let errors: string[]
  let foreign: string[]
  let numbers: string[]

  beforeAll(async () => {
    page = await signedInPage()
    errors = watchPageErrors(page)
    foreign = watchForeignRequests(page)
    shop = await openShop(page)
    numbers = [await shop.order('T-1'), await shop.order('T-2'), await shop.order('T-3')]
  })
  afterAll(async () => {
    await shop.close()
    await page.context().close()
  })

  const unknown = (word: string) =>
    page
      .getByRole('region', { name: /unknown word/ })
      .getByRole('listitem')
      .filter({ hasText: word })
  const mapped = (word: string) =>
    page
      .getByRole('region', { name: 'What words mean' })
      .getByRole('listitem')
      .filter({ hasText: word })
  const parked = (text: string) =>
    page
      .getByRole('region', { name: 'Parked pushes' })
      .getByRole('listitem')
      .filter({ hasText: text })

  test('say what to do while there are none', async () => {
    await page.goto(`/channels/${shop.channelId}/words`)
    await page.getByText('No words yet').waitFor()
    await page.getByText('Nothing waits.').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'code-words-empty')
  })

  test('that nobody knows wait, are accepted with one click, and carried out', async () => {
    await shop.push(
      { cartNumber: 'T-1', word: 'in_production' },
      { cartNumber: 'T-2', word: 'in_production', at: '2026-03-01T09:00:00Z' },
      {
        cartNumber: 'T-3',
        word: 'tea-was-steeped-by-hand-and-is-waiting-for-a-very-patient-courier',
      },
      { cartNumber: 'T-3', sku: 'OOLONG', word: 'steeped' },
    )
    await page.reload()
    await unknown('in_production').getByText('2 pushes wait').waitFor()
    await unknown('steeped').first().getByText('No suggestion').waitFor()
    await parked('steeped').first().waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'code-words')

    await page.getByRole('button', { name: 'in_production means In Production' }).click()
    await page
      .getByText('in_production is known now; 2 pushes were taken up', { exact: true })
      .waitFor()
    await unknown('in_production').waitFor({ state: 'detached' })
    await mapped('in_production').waitFor()
    await parked('in_production').first().waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'Done' }).click()
    await parked(String(numbers[1])).getByText('Carried out').waitFor()
    expect(new URL(page.url()).searchParams.get('pushes')).toBe('done')

    await parked(String(numbers[0])).getByRole('link').click()
    await page.waitForURL(/\/orders\/[0-9a-f-]{36}/)
    await page.getByText('In Production').first().waitFor()
    await page.goBack()
    await page.waitForURL('**/words?pushes=done')
    await parked(String(numbers[1])).waitFor()
    await page.getByRole('tab', { name: 'Waiting and refused' }).click()
  })

  test('may mean another label, or nothing at all', async () => {
    await unknown('tea-was')
      .getByRole('button', { name: /^What tea-was/ })
      .click()
    await page.getByPlaceholder('Search labels').fill('waiting to')
    await page.getByRole('option', { name: 'Waiting To Ship' }).click()
    await mapped('tea-was').getByText('Waiting To Ship').waitFor()
    await unknown('steeped').getByRole('button', { name: 'steeped means nothing here' }).click()
    await page.getByRole('region', { name: /unknown word/ }).waitFor({ state: 'detached' })
    await mapped('steeped').first().getByText('Means nothing here').waitFor()
    await page.getByText('Nothing waits.').waitFor()
  })

  test('are added, changed with a way back, and taken off the list', async () => {
    const form = page.getByRole('form', { name: 'Add word' })
    await form.getByRole('textbox', { name: 'Word, letter by letter' }).fill('gone')
    await form.getByRole('button', { name: 'Label' }).click()
    await page.getByPlaceholder('Search labels').fill('shipped')
    await page.getByRole('option', { name: 'Shipped', exact: true }).click()
    await form.getByRole('button', { name: 'Add word' }).click()
    await mapped('gone').getByText('Shipped').waitFor()
    await page.getByRole('button', { name: 'Take gone off the list' }).click()
    await mapped('gone').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await mapped('gone').getByText('Shipped').waitFor()
  })

  test('whose order does not take them say why, and are dismissed with a reason', async () => {
    const number = await shop.order('T-4')
    await shop.push({ cartNumber: 'T-4', word: 'unheard' })
    await page.reload()
    await parked('unheard').getByText('Waiting').waitFor()
    await parked(number)
      .getByRole('button', { name: `Dismiss unheard on order ${number}` })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Why' }).fill('A test of theirs')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'code-words-dismiss')
    await dialog.getByRole('button', { name: 'Dismiss' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'Done' }).click()
    await parked('unheard').getByText('Administrator: A test of theirs').waitFor()
  })

  test('fit a telephone, in the dark too', async () => {
    await shop.push({ cartNumber: 'T-4', word: 'order_shipped' })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/channels/${shop.channelId}/words`)
    await unknown('order_shipped').waitFor()
    expect(await sideways(page)).toBe(0)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'code-words-phone')
    await page.setViewportSize({ width: 1440, height: 900 })
    await picture(page, 'code-words-dark')
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('of a token have the same page, and one that is not there says so', async () => {
    await page.goto('/users?tab=tokens')
    await page.getByRole('link', { name: 'Words of Tea shop' }).click()
    await page.getByText('No words yet').waitFor()
    await page.goto('/channels/99999/words')
    await page.getByText('There is no such channel or token').waitFor()
    await picture(page, 'code-words-nobody')
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
  })
})
