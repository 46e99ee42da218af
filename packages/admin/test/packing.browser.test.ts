import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, picture, seriousBarriers, sideways, watchPageErrors } from './browser.js'

const { signedInPage } = await openBrowser()

interface Order {
  id: string
  number: string
  items: { id: string; sku: string }[]
}

/** Asks the API as the administrator who is signed in on the page. */
async function ask<T>(page: Page, query: string, variables: Record<string, unknown>): Promise<T> {
  const response = await page.request.post('/graphql', { data: { query, variables } })
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}

const importOrder = `mutation ($order: OrderDraftInput!) {
  result: orderImport(input: { order: $order }) {
    order { id number items { id sku } } userErrors { code }
  }
}`

async function newOrder(page: Page, name: string): Promise<Order> {
  const order = {
    currency: 'EUR',
    billTo: { name },
    items: [
      { sku: 'MUG-ENA-BLU', name: 'Enamel mug, blue', qty: 4, unitPrice: '11.50' },
      { sku: 'TEA-SEN-100', name: 'Sencha, 100 g', qty: 2, unitPrice: '7.80' },
    ],
  }
  const { result } = await ask<{ result: { order: Order } }>(page, importOrder, { order })
  return result.order
}

const packedOf = (page: Page, id: string) =>
  ask<{
    order: {
      facts: { packed: boolean; packedBy: string | null }
      packages: { number: number; weightGrams: number | null; items: { qty: number }[] }[]
      timeline: { edges: { node: { event: string | null } }[] }
    }
  }>(
    page,
    `query ($id: ID!) { order(id: $id) {
      facts { packed packedBy }
      packages { number weightGrams items { qty } }
      timeline(first: 50) { edges { node { event } } }
    } }`,
    { id },
  )

const field = (page: Page) => page.locator('#packing-scan')
const says = (page: Page, words: string | RegExp) =>
  page.getByRole('main').getByText(words).filter({ visible: true }).first().waitFor()

/** What a scanner does: it types, and presses Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const hasFocus = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.id === 'packing-scan')

describe('packing', () => {
  let page: Page
  let errors: string[]
  beforeAll(async () => {
    page = await signedInPage()
    errors = watchPageErrors(page)
    await page.goto('/packing')
    await hasFocus(page)
  })

  test('an order is packed into three boxes by keyboard alone, and closed once', async () => {
    const order = await newOrder(page, 'Ada Lovelace')
    let closings = 0
    page.on('request', (request) => {
      if (request.postData()?.includes('mutation PackOrder')) closings += 1
    })
    await scan(page, order.number)
    await says(page, `${order.number} is on the table`)

    // Box 1: two mugs, one scanned and one more by key; its weight, and back to the field.
    await scan(page, 'mug-ena-blu')
    await says(page, '1 × MUG-ENA-BLU in box 1, 3 left')
    await page.keyboard.press('+')
    await says(page, '1 × MUG-ENA-BLU in box 1, 2 left')
    await page.keyboard.press('F4')
    await scan(page, '820')
    await hasFocus(page)

    // Box 2: the other mugs, as a quantity; one too many is refused.
    await page.keyboard.press('F2')
    await says(page, 'Box 2')
    await scan(page, '3*MUG-ENA-BLU')
    await says(page, 'Only 2 of MUG-ENA-BLU left')
    await scan(page, '2*MUG-ENA-BLU')
    await says(page, '2 × MUG-ENA-BLU in box 2, 0 left')
    await scan(page, 'MUG-ENA-BLU')
    await says(page, 'All 4 of MUG-ENA-BLU are in boxes already')
    await picture(page, 'packing-too-many')

    // Box 3: all of the tea, chosen with the arrows; what is not of this order is refused.
    await page.keyboard.press('F2')
    await scan(page, 'CUP-1')
    await says(page, 'CUP-1 is not in this order')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('*')
    await says(page, 'Everything is in boxes')
    await picture(page, 'packing')
    expect(await seriousBarriers(page)).toEqual([])
    expect((await packedOf(page, order.id)).order.facts.packed).toBe(false)

    await page.keyboard.press('F9')
    await page.keyboard.press('F9')
    await says(page, '3 boxes')
    await hasFocus(page)
    expect(closings).toBe(1)
    const packed = (await packedOf(page, order.id)).order
    expect(packed.packages).toEqual([
      { number: 1, weightGrams: 820, items: [{ qty: 2 }] },
      { number: 2, weightGrams: null, items: [{ qty: 2 }] },
      { number: 3, weightGrams: null, items: [{ qty: 2 }] },
    ])
    const events = packed.timeline.edges.map(({ node }) => node.event)
    expect(events.filter((event) => event === 'ORDER_PACK')).toHaveLength(1)

    // The number again: it is packed already, and the page says when and by whom.
    await scan(page, order.number)
    await says(page, `${order.number} is packed already`)
    await says(page, /^Packed by .* in 3 boxes\.$/)
  })

  test('what cannot be packed is said, and the field stays ready', async () => {
    await scan(page, 'no-such-number')
    await says(page, 'No order has the number no-such-number')
    const canceled = await newOrder(page, 'Grace Hopper')
    const cancel = `mutation ($id: ID!) { orderCancel(input: { orderId: $id }) { applied } }`
    await ask(page, cancel, { id: canceled.id })
    await scan(page, canceled.number)
    await says(page, `${canceled.number} is canceled`)
    await hasFocus(page)
    expect(await seriousBarriers(page)).toEqual([])
  })

  test('unfinished packing survives a reload, notices what changed, and can be discarded', async () => {
    const order = await newOrder(page, 'Alan Turing')
    await scan(page, order.number)
    await scan(page, '4*MUG-ENA-BLU')
    await page.reload()
    await says(page, `${order.number} is still on the table`)
    await hasFocus(page)
    await says(page, '2 pieces left to pack')

    // Somebody cancels two mugs meanwhile: closing is refused, and shows what is too much.
    const mug = order.items.find(({ sku }) => sku === 'MUG-ENA-BLU')?.id
    const cancelTwo = `mutation ($id: ID!, $item: ID!) {
      itemCancel(input: { orderId: $id, items: [{ itemId: $item, qty: 2 }] }) { applied }
    }`
    await ask(page, cancelTwo, { id: order.id, item: mug })
    await page.keyboard.press('F9')
    const leftOut = page.getByRole('dialog', { name: '2 pieces are in no box' })
    await leftOut.getByRole('button', { name: 'Close packing' }).focus()
    await page.keyboard.press('Enter')
    await says(page, '2 too much')
    await says(page, 'Somebody changed the order.')
    await picture(page, 'packing-changed')

    await page.getByRole('button', { name: 'Discard' }).focus()
    await page.keyboard.press('Enter')
    const asked = page.getByRole('dialog', { name: `Discard the packing of ${order.number}?` })
    await asked.getByRole('button', { name: 'Discard' }).focus()
    await page.keyboard.press('Enter')
    await says(page, `Packing of ${order.number} discarded`)
    await hasFocus(page)
    await page.reload()
    await says(page, 'No order on the table')
    expect((await packedOf(page, order.id)).order.facts.packed).toBe(false)
    expect(errors).toEqual([])
  })

  test('on a tablet everything can be tapped, and nothing runs over the edge', async () => {
    const tablet = await signedInPage({ viewport: { width: 820, height: 1180 }, hasTouch: true })
    const order = await newOrder(tablet, 'Katherine Johnson')
    await tablet.goto(`/packing?order=${order.number}`)
    await says(tablet, `${order.number} is on the table`)
    for (const name of ['Enamel mug, blue', 'Sencha, 100 g']) {
      const all = tablet.getByRole('button', {
        name: `Put all that is left of ${name} into the box`,
      })
      const { height = 0 } = (await all.boundingBox()) ?? {}
      expect(height).toBeGreaterThanOrEqual(44)
      await all.tap()
    }
    expect(await sideways(tablet)).toBe(0)
    await picture(tablet, 'packing-tablet')
    await tablet.getByRole('button', { name: 'Close packing' }).tap()
    await says(tablet, '1 box')
    expect((await packedOf(tablet, order.id)).order.packages).toHaveLength(1)
    expect(await field(tablet).inputValue()).toBe('')
  })
})
