import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  focusBack,
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'

const { signedInPage } = await openBrowser()

const badge = (page: Page, label: string) =>
  page.getByRole('button', { name: `Change label, now ${label}` })
const dialog = (page: Page) => page.getByRole('dialog')
const mail = (page: Page) => page.frameLocator('iframe[title="The e-mail as the customer gets it"]')

async function menu(page: Page, deed: string): Promise<void> {
  await page.getByRole('button', { name: 'What can be done with the quote' }).click()
  await page.getByRole('menuitem', { name: deed }).click()
}

/** Asks as somebody else than whoever looks at the page. */
function asking(page: Page) {
  return async <Data>(query: string, input: object): Promise<Data> => {
    const answer = await page.request.post('/graphql', {
      data: { query, variables: { input } },
      headers: { origin: inject('waypostUrl') },
    })
    const text = await answer.text()
    expect(text).toContain('"userErrors":[]')
    return (JSON.parse(text) as { data: Data }).data
  }
}

describe('what is done with a quote', () => {
  let page: Page
  let errors: string[]
  let foreign: string[]
  let ask: ReturnType<typeof asking>
  const reference = `Deeds ${crypto.randomUUID().slice(0, 8)}`

  async function write(more: object = {}): Promise<{ id: string; number: string }> {
    const input = {
      ...{ currency: 'EUR', reference, expiresOn: '2099-12-31' },
      billTo: { name: 'Fridtjof Nansen', country: 'NO', email: 'nansen@example.org' },
      lines: [{ sku: 'SKI', name: 'Ski', qty: 2, listPrice: '100', unitPrice: '90' }],
      ...more,
    }
    const query = `mutation ($input: QuoteCreateInput!) { quoteCreate(input: $input) {
      quote { id number } userErrors { code path } } }`
    const data = await ask<{ quoteCreate: { quote: { id: string; number: string } } }>(query, input)
    return data.quoteCreate.quote
  }
  const edit = (input: { quoteId: string } & Record<string, unknown>) =>
    ask(
      `mutation ($input: QuoteUpdateInput!) { quoteUpdate(input: $input) { userErrors { code path } } }`,
      input,
    )
  const label = (input: { quoteId: string; labelCode: string }) =>
    ask(
      `mutation ($input: QuoteChangeStatusInput!) { quoteChangeStatus(input: $input) { userErrors { code } } }`,
      input,
    )
  const visit = async ({ id, number }: { id: string; number: string }) => {
    await page.goto(`/quotes/${id}`)
    await page.getByRole('heading', { name: number }).waitFor()
    await page.getByRole('heading', { name: 'Created' }).waitFor()
  }

  beforeAll(async () => {
    page = await signedInPage()
    errors = watchPageErrors(page)
    foreign = watchForeignRequests(page)
    ask = asking(page)
  })
  afterAll(() => page.context().close())

  test('it is sent as it was seen, with what was typed, though a colleague changed it meanwhile', async () => {
    const quote = await write()
    await visit(quote)
    await menu(page, 'Send')
    await mail(page).getByRole('heading', { name: 'Your quote' }).waitFor()
    await dialog(page).getByLabel('Message').fill('As we said in Christiania.')
    await mail(page).getByText('As we said in Christiania.').waitFor()
    await dialog(page).getByText(`Your quote ${quote.number} from`).waitFor()
    expect(await mail(page).locator('a.button').getAttribute('href')).toMatch(/\/answer\/•+$/)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'quote-send')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await sideways(page)).toBe(0)
    await picture(page, 'quote-send-390')
    await page.setViewportSize({ width: 1440, height: 900 })
    await edit({ quoteId: quote.id, customerNote: 'Wax included' })
    await dialog(page).getByRole('button', { name: 'Send', exact: true }).click()
    await dialog(page).getByText('Somebody changed this meanwhile.').waitFor()
    await mail(page).getByText('As we said in Christiania.').waitFor()
    await dialog(page).getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Quote is on its way to nansen@example.org').first().waitFor()
    await page.getByText('Sent to the customer').waitFor()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByText('not yet', { exact: true }).waitFor({ state: 'detached' })
  })

  test('a mail without a mailbox cannot be sent, and the dialog says why', async () => {
    await visit(await write({ billTo: { name: 'Fridtjof Nansen', country: 'NO' } }))
    await menu(page, 'Send')
    await dialog(page).getByText('There is no e-mail address.').waitFor()
    expect(await dialog(page).getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(
      true,
    )
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
  })

  test('it gets another label, is duplicated, and the copy is canceled, with the keyboard alone', async () => {
    const quote = await write()
    await visit(quote)
    await badge(page, 'In Review').click()
    await dialog(page).getByLabel('Label').click()
    await page.getByRole('option', { name: 'Submitted' }).click()
    await focusBack(dialog(page).getByLabel('Label'))
    await dialog(page).getByLabel('Reason').fill('Nobody altered it')
    await dialog(page).getByRole('button', { name: 'Change label' }).click()
    await badge(page, 'Submitted').waitFor()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByText('Reason: Nobody altered it').waitFor()
    await page.getByRole('button', { name: 'What can be done with the quote' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor()
    await page.keyboard.type('Dup')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: quote.number, exact: true }).waitFor()
    expect(page.url()).not.toContain(quote.id)
    await menu(page, 'Cancel quote')
    await dialog(page).getByRole('button', { name: 'Cancel quote' }).click()
    await badge(page, 'Canceled').waitFor()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'What can be done with the quote' }).click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor()
    expect(await page.getByRole('menuitem', { name: 'Cancel quote' }).count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  test('one that ended gets a new date', async () => {
    const quote = await write()
    await label({ quoteId: quote.id, labelCode: 'EXPIRED' })
    await visit(quote)
    await page.getByRole('button', { name: 'Give a new date' }).click()
    await dialog(page).getByLabel('Last day').fill('2098-06-01')
    await dialog(page).getByRole('button', { name: 'Give a new date' }).click()
    await badge(page, 'In Review').waitFor()
    await page.getByText(/^Valid until end of Jun 1, 2098/).waitFor()
    await page.getByRole('tab', { name: /^Revisions/ }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Last day' })
      .getByText('Jun 1, 2098')
      .waitFor()
    await page.getByRole('combobox', { name: 'To' }).click()
    await page.getByRole('option', { name: /^1 / }).click()
    await page.getByText('Nothing differs.').waitFor()
  })

  test('two edit it: the second sees what the first changed, and loses nothing', async () => {
    const quote = await write()
    await page.goto(`/quotes/${quote.id}/edit`)
    await page.getByLabel('Quantity').fill('5')
    await edit({ quoteId: quote.id, customerNote: 'Wax included' })
    await page.getByLabel('Shipping').fill('7')
    const conflict = page.getByRole('alert', { name: 'Somebody changed this quote' })
    await conflict.getByText('Wax included').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'quote-conflict')
    await conflict.getByRole('button', { name: 'Keep what I typed' }).click()
    await conflict.waitFor({ state: 'detached' })
    expect(await page.getByLabel('Quantity').inputValue()).toBe('5')
    expect(await page.getByLabel('Note to the customer').inputValue()).toBe('Wax included')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Revision 3').waitFor()
    await page.getByText('€457.00').first().waitFor()
  })

  test('many get another label at once; those that cannot are named', async () => {
    const [one, two] = [await write(), await write()]
    const group = `Many ${crypto.randomUUID().slice(0, 8)}`
    for (const { id } of [one, two]) await edit({ quoteId: id, reference: group })
    await label({ quoteId: two.id, labelCode: 'APPROVED' })
    await ask(
      `mutation ($input: QuoteConvertInput!) { quoteConvert(input: $input) { userErrors { code } } }`,
      { quoteId: two.id },
    )
    await page.goto(`/quotes?q=${encodeURIComponent(group)}`)
    await page.getByText('2 shown').waitFor()
    for (const key of 'jxjx') await page.keyboard.press(key)
    await page.getByRole('button', { name: 'Change label', exact: true }).click()
    await dialog(page).getByLabel('Label').click()
    await page.getByRole('option', { name: 'Canceled' }).click()
    await focusBack(dialog(page).getByLabel('Label'))
    await dialog(page).getByLabel('Reason').fill('They went elsewhere')
    await dialog(page).getByLabel('Note').fill('Told by phone')
    await dialog(page).getByRole('button', { name: 'Change label' }).click()
    await dialog(page).getByRole('listitem').getByText(two.number).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'quotes-refused')
    await dialog(page).getByRole('button', { name: 'Cancel', exact: true }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByRole('cell', { name: 'Canceled' }).waitFor()
    await visit(one)
    await page.getByText('Reason: They went elsewhere').waitFor()
    await page.getByText('Told by phone').waitFor()
  })

  test('the settings of quotes are kept, and put back', async () => {
    const save = () =>
      page
        .locator('form', { has: page.getByText('When a customer accepts') })
        .getByRole('button', { name: 'Save' })
        .click()
    for (const [choice, kept] of [
      ['Make an order of it at once', 'CONVERT'],
      ['Wait for staff to convert it', 'STAFF'],
    ] as const) {
      await page.goto('/settings')
      await page.getByRole('radio', { name: choice }).click()
      await save()
      await expect
        .poll(async () => {
          const answer = await page.request.post('/graphql', {
            data: { query: '{ quoteSettings { acceptance } }' },
            headers: { origin: inject('waypostUrl') },
          })
          return answer.text()
        })
        .toContain(kept)
      await page.reload()
      expect(await page.getByRole('radio', { name: choice }).isChecked()).toBe(true)
    }
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
  })
})
