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
const name = 'Lindqvist Maskin AB'
const manager = 'Administrator'

const contacts = [
  { name: 'Astrid', role: 'ADMINISTRATOR', email: 'astrid@lindqvist.example' },
  { name: 'Birger', role: 'MANAGER', email: 'birger@lindqvist.example' },
  { name: 'Cajsa', role: 'MANAGER' },
  { name: 'Disa', role: 'BUYER', budget: '5000' },
]

async function ask(page: Page, query: string, variables: object): Promise<string> {
  const answer = await page.request.post('/graphql', {
    data: { query, variables },
    headers: { origin: inject('waypostUrl') },
  })
  return answer.text()
}

/** An account with its people, made over the API; answers its id. */
async function createAccount(page: Page): Promise<string> {
  const query = `mutation ($input: AccountCreateInput!) {
    accountCreate(input: $input) { account { id } userErrors { code message path } } }`
  const input = { name, externalId: 'ERP-77', currency: 'EUR', creditLimit: '1000', contacts }
  const text = await ask(page, query, { input })
  const id = /"id":"([^"]+)"/.exec(text)?.[1]
  if (!id) throw new Error(text)
  return id
}

const level = (page: Page, place: number) =>
  page.getByRole('group', { name: `Level ${place}`, exact: true })

async function addLevel(page: Page, place: number, to: string, approver: string): Promise<void> {
  await page.getByRole('button', { name: 'Add level' }).click()
  await level(page, place)
    .getByRole('textbox', { name: /^Up to/ })
    .fill(to)
  await level(page, place).getByLabel('Approvers').click()
  await page.getByRole('option', { name: approver }).click()
  await page.keyboard.press('Escape')
  await focusBack(level(page, place).getByLabel('Approvers'))
}

const path = (page: Page) => page.getByRole('region', { name: 'Approval', exact: true })

async function decide(page: Page, who: string, what: 'Approve' | 'Reject'): Promise<void> {
  await page.getByRole('button', { name: `Record the decision of ${who}` }).click()
  const dialog = page.getByRole('dialog', { name: `Decision of ${who}` })
  await dialog.getByRole('radio', { name: what }).click()
  if (what === 'Reject') {
    const record = dialog.getByRole('button', { name: 'Record rejection' })
    expect(await record.isDisabled()).toBe(true)
    await dialog.getByLabel('Reason').fill('Ask for a second offer first')
    await record.click()
  } else {
    await dialog.getByRole('button', { name: 'Record approval' }).click()
  }
  await dialog.waitFor({ state: 'detached' })
}

async function run(page: Page, deed: string): Promise<void> {
  await page.getByRole('button', { name: deed, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: deed })
  await dialog.getByRole('button', { name: deed, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe('an account and the requests of its buyers', () => {
  let page: Page
  let account: string
  let errors: string[]
  let foreign: string[]

  beforeAll(async () => {
    page = await signedInPage()
    account = await createAccount(page)
    errors = watchPageErrors(page)
    foreign = watchForeignRequests(page)
  })
  afterAll(() => page.context().close())

  test('it is found, and gets a scheme of three levels that amounts are tried on', async () => {
    await page.goto('/accounts')
    await page.getByRole('searchbox').fill('lindqvist')
    await page.waitForURL(/q=lindqvist/)
    expect(await seriousBarriers(page)).toEqual([])
    await page.getByRole('link', { name }).click()
    await page.getByRole('heading', { name: 'Contacts' }).waitFor()
    expect(await seriousBarriers(page)).toEqual([])

    await page.getByRole('tab', { name: 'Approvals' }).click()
    await page.getByText('Nobody is asked').waitFor()
    await addLevel(page, 1, '500', 'Birger')
    await addLevel(page, 2, '400', 'Cajsa')
    await level(page, 2).getByText('It ends above where it begins.').waitFor()
    await level(page, 2)
      .getByRole('textbox', { name: /^Up to/ })
      .fill('2000')
    await addLevel(page, 3, '', 'Astrid')
    await page.getByRole('textbox', { name: 'No approval up to' }).fill('100')

    const trial = page.getByRole('region', { name: 'Try an amount' })
    const asked = () => trial.getByRole('listitem').allTextContents()
    const amount = trial.getByRole('textbox', { name: 'Amount' })
    await amount.fill('100')
    await trial.getByText('It does not reach level 1.').waitFor()
    expect(await asked()).toEqual([])
    await amount.fill('500.01')
    await expect.poll(asked).toHaveLength(2)
    await amount.fill('2000,01')
    await expect.poll(asked).toHaveLength(3)
    expect((await asked()).join(' ')).toContain('Astrid')
    await picture(page, 'approval-scheme')
    expect(await seriousBarriers(page)).toEqual([])

    await page.getByRole('button', { name: 'Save scheme' }).click()
    await page.getByText('Approval scheme saved').first().waitFor()
    await page.reload()
    await level(page, 3).waitFor()
    expect(await level(page, 2).getByText('Cajsa').count()).toBe(1)
  })

  test('a request is rejected on the second level, submitted again, approved and ordered', async () => {
    await page.getByRole('link', { name: 'New request' }).click()
    await page.getByText('Still needed: a buyer, a line.').waitFor()
    await page.getByRole('button', { name: /^Buyer/ }).click()
    await page.getByRole('option', { name: 'Disa' }).click()
    await focusBack(page.getByRole('button', { name: /^Buyer/ }))
    const row = page.getByRole('group', { name: 'Line 1' })
    for (const [label, value] of Object.entries({ SKU: 'LATHE', Name: 'Lathe', Quantity: '2' }))
      await row.getByLabel(label).fill(value)
    await row.getByLabel('Unit price').fill('600')
    await page.getByRole('region', { name: 'Approval' }).getByText('Cajsa').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Save request' }).click()
    await page.getByText('Not submitted yet.').waitFor()
    await page.waitForFunction(() => document.title.startsWith('Request '))
    const request = (await page.title()).split(' ')[1] ?? ''

    await run(page, 'Submit')
    await decide(page, 'Birger', 'Approve')
    await decide(page, 'Cajsa', 'Reject')
    await path(page).getByText('Ask for a second offer first').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'request-rejected')

    await run(page, 'Submit')
    await path(page).getByText('Submitted 2 times').waitFor()
    expect(await path(page).getByText('Ask for a second offer first').count()).toBe(0)
    await decide(page, 'Birger', 'Approve')
    await decide(page, 'Cajsa', 'Approve')
    await page.getByRole('button', { name: 'Make it an order' }).waitFor()
    expect(await path(page).getByText('Recorded by').count()).toBe(2)
    await run(page, 'Make it an order')
    await page.getByText('This request is an order now').waitFor()
    await picture(page, 'request-ordered')
    await page
      .getByRole('link', { name: /^Order / })
      .last()
      .click()
    await page.getByRole('heading', { name: 'Items' }).waitFor()
    await page.getByText(name).first().waitFor()
    await page.getByRole('link', { name: request, exact: true }).click()
    await page.getByText('This request is an order now').waitFor()
  })

  test('the list tells states and labels apart, and the account shows what it owes', async () => {
    await page.goto(`/requests?account=${account}&state=ORDERED`)
    await page.getByText('1 shown').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await page.goto(`/accounts/${account}?tab=requests`)
    await page.getByRole('link', { name: 'All requests of this account' }).waitFor()
    await page.getByText('It owes more than its limit.').waitFor()
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByText('Approval scheme changed').waitFor()
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
  })

  test('a file is tried before it comes in, and what was refused says why', async () => {
    const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click()
    const outcomes = () => page.getByRole('region', { name: 'Accounts' }).getByRole('row')
    await page.goto('/accounts')
    await page.getByRole('link', { name: 'Import accounts' }).click()
    await page.getByText('Drop a CSV or JSON file with accounts here').waitFor()
    await press('Paste rows instead')
    expect(await seriousBarriers(page)).toEqual([])
    await page
      .getByLabel('Rows')
      .fill(`External ID\tCompany\tLimit\nERP-77\t\t2000\nERP-78\tÅberg\t5\nERP-79\t\t5`)
    await press('Use these rows')
    await press('Check the file')
    await page.getByText('A new account needs a name').waitFor()
    await expect.poll(() => outcomes().allTextContents()).toHaveLength(4)
    expect((await outcomes().allTextContents()).slice(1)).toEqual([
      expect.stringMatching(/^2ERP-77Changed$/),
      expect.stringMatching(/^3ERP-78New$/),
      expect.stringMatching(/^4ERP-79Stays out$/),
    ])
    expect(await page.getByRole('link', { name: 'ERP-77' }).count()).toBe(0)
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'accounts-import-check')
    await press('Import 2 accounts')
    await page.getByText('1 row stayed out.').waitFor()
    await picture(page, 'accounts-import-result')

    await press('Import another file')
    const list = JSON.stringify([{ externalId: 'ERP-78', name: 'Åberg', creditLimit: 5 }])
    const file = { name: 'erp.json', mimeType: 'application/json', buffer: Buffer.from(list) }
    await page.getByRole('tabpanel').getByLabel('Choose a file').setInputFiles(file)
    await press('Check the file')
    await page.getByText('There is nothing to import').waitFor()
    await page.getByRole('region', { name: 'Accounts' }).getByText('Unchanged').waitFor()
    await press('Back')
    await press('Choose another file')
    const broken = { ...file, buffer: Buffer.from('[{') }
    await page.getByRole('tabpanel').getByLabel('Choose a file').setInputFiles(broken)
    await page.getByRole('cell', { name: 'This is no JSON list of objects.' }).waitFor()
  })

  const toolbar = (list: string) => page.getByRole('toolbar', { name: `Selected ${list}` })
  const option = (label: string) => page.getByRole('option', { name: label, exact: true })

  test('several are handed over and get another label; one that cannot is named and stays', async () => {
    await page.goto('/accounts?q=ERP-7')
    await page.getByRole('link', { name }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await toolbar('accounts').getByText('1 selected').waitFor()
    await page.getByRole('checkbox', { name: 'Select Åberg' }).click()
    await toolbar('accounts').getByRole('button', { name: 'Hand over' }).click()
    const handOver = page.getByRole('dialog', { name: 'Hand over' })
    await handOver.getByText('2 accounts', { exact: true }).waitFor()
    await handOver.getByLabel('Account manager').click()
    await option(manager).click()
    expect(await seriousBarriers(page)).toEqual([])
    await handOver.getByRole('button', { name: 'Hand over' }).click()
    await page.getByText('2 accounts handed over').first().waitFor()
    await toolbar('accounts').waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('cell', { name: manager }).count()).toBe(2)

    await page.getByRole('checkbox', { name: 'Select all accounts of this page' }).click()
    const archive = `mutation ($input: AccountArchiveInput!) {
      accountArchive(input: $input) { account { id } userErrors { code } } }`
    const link = page.getByRole('link', { name: 'Åberg' })
    const accountId = (await link.getAttribute('href'))?.split('/').at(-1)
    expect(await ask(page, archive, { input: { accountId } })).toContain('"userErrors":[]')
    await toolbar('accounts').getByRole('button', { name: 'Change label' }).click()
    const change = page.getByRole('dialog', { name: 'Change label' })
    await change.getByLabel('Label').click()
    await option('Rejected').click()
    await change.getByRole('button', { name: 'Change label' }).click()
    await change.getByText('1 was left as it is:').waitFor()
    await change.getByRole('listitem').filter({ hasText: 'Åberg' }).waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'accounts-bulk-label')
    await change.getByRole('button', { name: 'Cancel' }).click()
    await toolbar('accounts').getByText('1 selected').waitFor()
    await page.getByRole('row', { name }).getByText('Rejected').waitFor()

    await page.goto(`/requests?account=${account}`)
    await page.getByRole('checkbox', { name: /^Select request/ }).click()
    await toolbar('requests').getByRole('button', { name: 'Change label' }).click()
    await change.getByLabel('Label').click()
    await option('Approved').click()
    await change.getByRole('button', { name: 'Change label' }).click()
    await toolbar('requests').waitFor({ state: 'detached' })
    await change.waitFor({ state: 'detached' })
    await page.getByRole('row').filter({ hasText: 'Disa' }).getByText('Approved').waitFor()
    expect(errors).toEqual([])
  })

  test('dialogs begin at their first field and give the focus back to where they came from', async () => {
    const focused = () => page.locator(':focus')
    await page.goto(`/accounts/${account}`)
    const menu = page.getByRole('button', { name: 'More actions' })
    await menu.press('Enter')
    await page.getByRole('menuitem', { name: 'Merge into another' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await expect.poll(() => focused().innerText()).toBe('Choose an account')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => menu.evaluate((it) => it === document.activeElement)).toBe(true)
  })

  test('everything fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const address of [
      '/accounts',
      '/import?kind=accounts',
      `/accounts/${account}?tab=approvals`,
      '/requests',
      '/requests/new',
    ]) {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      expect(await sideways(page), address).toBe(0)
    }
    await page.goto(`/accounts/${account}`)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'New request' }).click()
    await page.waitForURL(new RegExp(`/requests/new\\?account=${account}`))
  })
})
