import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  openBrowser,
  picture,
  seriousBarriers,
  sideways,
  watchForeignRequests,
  watchPageErrors,
} from './browser.js'

const { newPage, signedInPage } = await openBrowser()

/** An example file about orders of our own: other tests share this Waypost. */
const example = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../examples', name), 'utf8').replaceAll(
    'WEB-',
    'TRK-',
  )

let page: Page
let foreign: string[]
let errors: string[]

const button = (name: string | RegExp) => page.getByRole('button', { name })
const choose = (content: string) =>
  page
    .getByRole('tabpanel')
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'file.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })

const importOrders = `mutation ($content: String!) {
  ordersImport(input: { content: $content }) { report { created } }
}`

beforeAll(async () => {
  page = await signedInPage()
  const data = { query: importOrders, variables: { content: example('orders.csv') } }
  const answer = await page.request.post('/graphql', { data })
  expect(await answer.json()).toMatchObject({ data: { ordersImport: { report: { created: 44 } } } })
  foreign = watchForeignRequests(page)
  errors = watchPageErrors(page)
})

test('the import page has a place for tracking numbers, with an address of its own', async () => {
  await page.goto('/import')
  await page.getByText('Drop a CSV file with orders here').waitFor()
  await page.getByRole('tab', { name: 'Tracking numbers' }).click()
  await page.getByText('Drop a CSV file with tracking numbers here').waitFor()
  expect(new URL(page.url()).search).toBe('?kind=tracking')
  await page.goBack()
  await page.getByText('Drop a CSV file with orders here').waitFor()
  await page.goto('/import?kind=tracking')
  await page.getByText('Drop a CSV file with tracking numbers here').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'tracking-file')
})

test('a header that says nothing is given its meaning', async () => {
  await choose('Our ref,Parcel\nTRK-50013,X-1\n')
  await page.getByText('Order Number or Web Order #, Tracking Number').waitFor()
  expect(await button('Check the file').isDisabled()).toBe(true)
  await page.getByRole('combobox', { name: 'Meaning of the column Parcel' }).click()
  await page.getByRole('option', { name: 'Tracking Number' }).click()
  await page.getByRole('combobox', { name: 'Meaning of the column Our ref' }).click()
  await page.getByRole('option', { name: 'Web Order #' }).click()
  expect(await button('Check the file').isDisabled()).toBe(false)
  await picture(page, 'tracking-mapping')
  await button('Choose another file').click()
})

test('the file is checked before anything is written, and ships its orders', async () => {
  await choose(example('tracking.csv'))
  await page.getByRole('heading', { name: /^What each column means/ }).waitFor()
  await page.getByRole('switch', { name: 'Set the ship date of the orders too' }).click()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'tracking-columns')
  await button('Check the file').click()

  await page.getByText('Nothing has been written yet.').waitFor()
  const row = page.getByRole('row').filter({ hasText: 'TRK-50010' })
  await row.getByText('Known').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'tracking-check')
  await button('Add 12 tracking numbers').click()

  await page.getByText('12 tracking numbers added').waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await picture(page, 'tracking-done')
  await page.getByRole('row').filter({ hasText: 'JJD000390007800001' }).getByRole('link').click()
  await page.getByRole('heading', { name: 'Order Set Actual Ship Date' }).waitFor()
  await page.getByRole('tab', { name: /^Shipping/ }).click()
  await page.getByText('JJD000390007800001').waitFor()
})

test('the same file again has nothing to add, and what is wrong is told by line', async () => {
  await page.goto('/import?kind=tracking')
  await choose(example('tracking.csv'))
  await button('Check the file').click()
  await page.getByText('There is nothing to add').waitFor()
  expect(await button('Nothing to add').isDisabled()).toBe(true)
  await button('Back').click()
  await button('Choose another file').click()

  const head = 'Order Number,Tracking Number,Ship Date'
  await choose(`${head}\nno-such-order,Y-1,2026-02-20\n1001,Y-2,2026-02-31\n`)
  await button('Check the file').click()
  await page.getByRole('cell', { name: 'There is no such order.' }).waitFor()
  await page.getByRole('cell', { name: 'There is no day 2026-02-31.' }).waitFor()
  await picture(page, 'tracking-issues')
})

test('it reads well on a phone and in the dark, in German', async () => {
  const phone = await newPage({
    storageState: await page.context().storageState(),
    viewport: { width: 390, height: 844 },
    locale: 'de-DE',
    colorScheme: 'dark',
  })
  await phone.goto('/import?kind=tracking')
  await phone.getByText('CSV-Datei mit Sendungsnummern hier ablegen').waitFor()
  expect(await sideways(phone)).toBe(0)
  await picture(phone, 'tracking-phone')
  await phone.context().close()
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})
