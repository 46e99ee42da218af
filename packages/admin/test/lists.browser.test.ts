import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  chooseCountry,
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'

const { signedInPage } = await openBrowser()

const rows = (page: Page) => page.getByRole('table').getByRole('rowheader')
const menu = async (page: Page, name: string, deed: string) => {
  await page.getByRole('button', { name: `What to do with ${name}` }).click()
  await page.getByRole('menuitem', { name: deed }).click()
}

describe('the lists of the merchant', () => {
  let page: Page
  let errors: string[]
  let foreign: string[]

  beforeAll(async () => {
    page = await signedInPage()
    errors = watchPageErrors(page)
    foreign = watchForeignRequests(page)
  })
  afterAll(() => page.context().close())

  test('a carrier is added in place, tried out, renamed, archived and deleted', async () => {
    await page.goto('/setup/lists')
    await rows(page).first().waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'lists-carriers')

    await page.getByRole('button', { name: 'Add carrier' }).click()
    await page.getByRole('textbox', { name: /^Name/ }).fill('Pigeon Post')
    const url = page.getByRole('textbox', { name: 'Tracking page' })
    await url.fill('http://example.org/{number}')
    await page.keyboard.press('Enter')
    await page.getByText('A tracking address begins with https://.').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await url.fill('https://example.org/track?id={number}')
    await page.getByLabel('Try it with a tracking number').fill('P 1&2')
    const link = page.getByRole('link', { name: 'Open the page' })
    expect(await link.getAttribute('href')).toBe('https://example.org/track?id=P%201%262')
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    await url.press('Enter')
    await rows(page).getByText('Pigeon Post').waitFor()
    // The form stays for the next one, empty.
    expect(await url.inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await url.waitFor({ state: 'detached' })

    await menu(page, 'Pigeon Post', 'Edit')
    await page.getByRole('textbox', { name: 'Also called' }).fill('Dove, UPS')
    await page.keyboard.press('Enter')
    await page.getByText('Another entry of this list already has this name.').waitFor()
    await page.getByRole('textbox', { name: 'Also called' }).fill('Dove, Messenger')
    await page.keyboard.press('Enter')
    await page.getByText('Dove, Messenger').waitFor()

    await menu(page, 'Pigeon Post', 'Archive')
    await rows(page).getByText('Pigeon Post').waitFor({ state: 'detached' })
    await page.getByRole('switch', { name: /^Show archived/ }).click()
    await menu(page, 'Pigeon Post', 'Restore')
    await menu(page, 'Pigeon Post', 'Delete')
    const dialog = page.getByRole('dialog', { name: 'Delete Pigeon Post?' })
    await dialog.getByText('Nothing names it.').waitFor()
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await rows(page).getByText('Pigeon Post').waitFor({ state: 'detached' })
  })

  test('reasons are put in order by keys alone, and the order stays', async () => {
    await page.getByRole('tab', { name: 'Return reasons' }).click()
    await rows(page).getByText('Defective').waitFor()
    expect(new URL(page.url()).searchParams.get('tab')).toBe('returnReasons')
    const first = async () => (await rows(page).first().textContent())?.trim()
    const before = await first()
    const handle = page.getByRole('button', { name: /^Place 2, / })
    const second = (await rows(page).nth(1).textContent())?.trim()
    await handle.focus()
    await page.keyboard.press('ArrowUp')
    await expect.poll(first).toBe(second)
    await page.waitForResponse((response) => response.url().endsWith('/graphql'))
    await page.reload()
    await rows(page).first().waitFor()
    expect(await first()).toBe(second)
    expect(before).not.toBe(second)
    expect(await seriousBarriers(page)).toEqual([])
  })

  test('a new supplier and a tax rate are added, and what is wrong stands at its field', async () => {
    await page.getByRole('tab', { name: 'Suppliers' }).click()
    await page.getByRole('button', { name: 'Add supplier' }).first().click()
    await page.getByRole('textbox', { name: /^Name/ }).fill('Acme')
    await page.getByRole('textbox', { name: 'Orders go to' }).fill('nobody')
    await page.keyboard.press('Enter')
    await page.getByText('An e-mail address looks like name@example.org.').waitFor()
    await page.getByRole('textbox', { name: 'Orders go to' }).fill('orders@acme.example')
    await page.keyboard.press('Enter')
    await rows(page).getByText('Acme').waitFor()

    await page.getByRole('tab', { name: 'Tax rates' }).click()
    await page.getByRole('button', { name: 'Add rate' }).first().click()
    await chooseCountry(page.getByLabel('Country'), 'liecht', 'Liechtenstein')
    const rate = page.getByRole('textbox', { name: 'Rate' })
    await rate.fill('8,1')
    await rate.press('Enter')
    await rows(page).getByText('Liechtenstein').waitFor()
    await page.getByText('8.1 %').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
  })

  test('everything fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const tab of ['carriers', 'returnReasons', 'suppliers', 'taxRates']) {
      await page.goto(`/setup/lists?tab=${tab}`)
      await rows(page).first().waitFor()
      expect(await sideways(page)).toBe(0)
      await picture(page, `lists-${tab}-390`)
    }
  })
})
