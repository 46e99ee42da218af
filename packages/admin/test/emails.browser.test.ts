import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opened, startMailServer } from '../../server/test/mail-server.js'
import { openBrowser, picture, seriousBarriers, sideways, watchPageErrors } from './browser.js'
import { makeOrder } from './orders-by-api.js'
import { startWaypost } from './running-waypost.js'

const mailServer = await startMailServer()
const mailbox = mailServer.received
const waypost = await startWaypost({ SMTP_URL: mailServer.url })
afterAll(() => waypost.stop())
const { signedInPage } = await openBrowser()

const patience = 30_000
const template = '/emails/templates/ORDER.ORDER_ADD_TRACKING_NUMBER.-.en'
const rows = (page: Page) => page.locator('[data-email]')
const dialog = (page: Page) => page.getByRole('dialog')
const body = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })
const seen = (where: Locator, text: string | RegExp) =>
  where.getByText(text).filter({ visible: true }).first().waitFor()

/** What a mail says is read from its page: nothing runs in its frame, not even a test. */
const shows = (where: Locator, text: string) =>
  expect
    .poll(() => where.locator('iframe').getAttribute('srcdoc'), { timeout: patience })
    .toContain(text)

async function ask(page: Page, query: string, variables: object = {}): Promise<void> {
  const response = await page.request.post('/graphql', { data: { query, variables } })
  const text = await response.text()
  if (!response.ok() || text.includes('"errors"') || /"userErrors":\[\{/.test(text))
    throw new Error(text)
}
const hold = (page: Page, seconds: number) =>
  ask(
    page,
    `mutation { settingsUpdate(input: { emailHoldSeconds: ${seconds} }) { userErrors { code } } }`,
  )
const order = (page: Page) =>
  makeOrder(page, [{ sku: 'MUG', name: 'Mug', qty: 2, unitPrice: '10.00' }])
/** Waits for one more mail than there were, and reads it. */
async function nextMail(before: number) {
  await expect.poll(() => mailbox.length, { timeout: patience }).toBe(before + 1)
  const mail = mailbox.at(-1)
  const { text, messageId } = await opened(mail)
  return { to: mail?.to, text, messageId }
}

describe('e-mails', () => {
  let page: Page
  let errors: string[]

  beforeAll(async () => {
    page = await signedInPage({ baseURL: waypost.url })
    page.context().setDefaultTimeout(patience)
    errors = watchPageErrors(page)
  })
  afterAll(() => page.context().close())

  test('a template is edited: its error stands at its line, and the preview shows what comes of it', async () => {
    await page.goto('/emails/templates')
    await page
      .getByRole('link', { name: /is on its way/ })
      .first()
      .waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    await page.goto(template)
    const preview = page.getByRole('region', { name: 'Preview' })
    await shows(preview, 'It is on its way')
    await body(page).fill('# Hooray\n\nOrder {{ order.numbr }} comes.\n\n{{ blocks.status_link }}')
    const problem = page.getByRole('alert', { name: 'What is wrong with the template' })
    await seen(problem, 'order.number')
    await problem.getByRole('button', { name: 'Line 3:' }).click()
    expect(await body(page).evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await seriousBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await problem.waitFor()
    await picture(page, 'template-error')

    await body(page).fill('# Hooray\n\nOrder {{ order.number }} comes.\n\n')
    await body(page).press('Control+End')
    await page.getByRole('button', { name: /^blocks\.status_link/ }).click()
    expect(await body(page).inputValue()).toContain('{{ blocks.status_link }}')
    await shows(preview, 'Hooray')
    await preview.getByRole('button', { name: 'As plain text' }).click()
    await seen(preview, 'Order 1001 comes.')
    await picture(page, 'template-edited')
  })

  test('whoever leaves with changes is asked, a test goes to one mailbox, and the template is saved', async () => {
    await page.getByRole('link', { name: 'E-mails', exact: true }).click()
    await dialog(page).getByRole('button', { name: 'Stay' }).click()
    const before = mailbox.length
    await page.getByRole('button', { name: 'Send a test' }).click()
    await dialog(page).getByLabel('To').fill('me@example.org')
    await dialog(page).getByRole('button', { name: 'Send', exact: true }).click()
    const mail = await nextMail(before)
    expect(mail.to).toEqual(['me@example.org'])
    expect(mail.text).toContain('Order 1001 comes.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Back to what comes with Waypost' }).waitFor()
  })

  test('an event says which e-mail leaves, a line is added to it, and it arrives', async () => {
    await hold(page, 0)
    const { id, number } = await order(page)
    await page.goto(`/orders/${id}`)
    await page
      .getByRole('button', { name: /^Events/ })
      .first()
      .click()
    await page.getByRole('option', { name: /^Add tracking number/ }).click()
    await dialog(page).getByLabel('Tracking number').fill('1Z999AA10123456784')
    await seen(dialog(page), /E-mail “Shipped” to the customer/)
    await dialog(page).getByLabel('Add a line to this e-mail').fill('We added a sticker.')
    const before = mailbox.length
    await dialog(page).getByRole('button', { name: 'Add tracking number' }).click()
    const mail = await nextMail(before)
    expect(mail.to).toEqual([expect.stringMatching(/^customer-/)])
    expect(mail.text).toContain(`Order ${number} comes.`)
    expect(mail.text).toContain('We added a sticker.')
    await page.getByRole('tab', { name: 'E-mails' }).click()
    await seen(rows(page), 'Sent')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'order-emails')
  })

  test('it is opened as it was sent, and sent again', async () => {
    await page.goto('/emails?show=sent')
    await rows(page).filter({ hasText: 'customer-' }).first().getByRole('button').click()
    await shows(dialog(page), 'Hooray')
    expect(page.url()).toContain('email=')
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'email-opened')
    const before = mailbox.length
    await dialog(page).getByRole('button', { name: 'Send again' }).click()
    const again = await nextMail(before)
    const first = await opened(mailbox.at(-2))
    expect(again.messageId).toBe(first.messageId)
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
  })

  test('a test in the settings is followed until the mail server has said something', async () => {
    await page.goto('/settings')
    const to = page.getByLabel('Test address')
    const send = () => page.getByRole('button', { name: 'Send a test' }).click()
    await to.fill('me@example.org')
    await send()
    await page.getByText('The mail server has taken the test for me@example.org.').waitFor()
    mailServer.behave({ recipient: () => '550 5.1.1 No such user here' })
    await to.fill('nobody@example.org')
    await send()
    await page.getByText('The test was not sent').waitFor()
    await page.getByText('No such user here').waitFor()
    mailServer.behave({})
    await ask(
      page,
      'mutation { badAddressClear(address: "nobody@example.org") { userErrors { code } } }',
    )
    expect(await seriousBarriers(page)).toEqual([])
  })

  test('one that waits is skipped with a reason, and never arrives', async () => {
    await hold(page, 600)
    const { id } = await order(page)
    await ask(
      page,
      `mutation { orderAddTrackingNumber(input: { orderId: "${id}", number: "1Z" }) { userErrors { code } } }`,
    )
    const before = mailbox.length
    await page.goto('/emails')
    await seen(rows(page).first(), /leaves in 10 min/)
    await rows(page).first().getByRole('button', { name: /^Skip/ }).click()
    await dialog(page).getByRole('textbox', { name: 'Why' }).fill('They know already')
    await page.keyboard.press('Enter')
    await seen(rows(page).first(), 'Skipped')
    expect(mailbox.length).toBe(before)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await sideways(page)).toBe(0)
    await picture(page, 'emails-narrow')
    await page.goto('/emails?view=addresses')
    await page.getByText('No bad addresses').waitFor()
    expect(await seriousBarriers(page)).toEqual([])
    // The look for barriers tries to run in the frames of mails as well.
    expect(errors.filter((error) => !error.includes('about:srcdoc'))).toEqual([])
  })
})

describe('electronic gift cards', () => {
  let page: Page
  const giftTab = () => page.getByRole('tabpanel', { name: 'Gift cards' })
  const cards = () => giftTab().getByRole('listitem')
  const dialogButton = (name: string) =>
    dialog(page).getByRole('button', { name, exact: true }).click()
  const codes = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){5}/g

  beforeAll(async () => {
    page = await signedInPage({ baseURL: waypost.url })
    page.context().setDefaultTimeout(patience)
  })
  afterAll(() => page.context().close())

  test('a label is told to issue them, an order reaches it, and only the recipient reads the codes', async () => {
    await page.goto('/setup/labels')
    await page.getByRole('button', { name: /^Edit\s*Order Approved/ }).click()
    await page.getByRole('switch', { name: 'Issue electronic gift cards' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await dialog(page).waitFor({ state: 'detached' })
    const giftCard = { recipient: 'bo@example.org', recipientName: 'Bo' }
    const { id } = await makeOrder(page, [
      { sku: 'GIFT', name: 'Gift card', qty: 2, unitPrice: '25.00', giftCard },
    ])
    await page.goto(`/orders/${id}?tab=giftCards`)
    await seen(giftTab(), /when the order or the item reaches “Order Approved”/)
    const before = mailbox.length
    await ask(
      page,
      `mutation { orderApprove(input: { orderId: "${id}" }) { userErrors { code } } }`,
    )
    const { to, text } = await nextMail(before)
    expect(to).toEqual(['bo@example.org'])
    const sent = [...(text ?? '').matchAll(codes)].map(([code]) => code)
    expect(sent).toHaveLength(2)
    await page.reload()
    await expect.poll(() => cards().getByText('Sent', { exact: true }).count()).toBe(2)
    const shown = await page.locator('body').innerText()
    for (const code of sent) {
      expect(shown).toContain(`••••-${code.slice(-4)}`)
      expect(shown).not.toContain(code)
    }
    expect(await seriousBarriers(page)).toEqual([])
    await picture(page, 'gift-cards')
    await page.goto('/emails?show=sent&address=bo@example.org')
    await rows(page).first().getByRole('button').click()
    await shows(dialog(page), '••••••')
    const copy = await dialog(page).locator('iframe').getAttribute('srcdoc')
    for (const code of sent) expect(copy).not.toContain(code)
    await page.goto(`/orders/${id}?tab=giftCards`)
  })

  test('one is sent again to another address, and one is canceled for good', async () => {
    const before = mailbox.length
    await cards().first().getByRole('button', { name: 'Send again' }).click()
    await dialog(page).getByLabel('Recipient').fill('ann@example.org')
    expect(await seriousBarriers(page)).toEqual([])
    await dialogButton('Send again')
    const { to, text } = await nextMail(before)
    expect(to).toEqual(['ann@example.org'])
    expect(text?.match(codes)).toHaveLength(1)
    await seen(cards().first(), 'For Bo, ann@example.org')
    await cards().last().getByRole('button', { name: 'Cancel card' }).click()
    await seen(dialog(page), /Waypost cannot take a code back that somebody has read/)
    await dialog(page).getByLabel('Reason').fill('Ordered twice')
    await dialogButton('Cancel card')
    await seen(cards().last(), 'Canceled')
    await seen(cards().last(), 'Ordered twice')
    expect(await cards().last().getByRole('button').count()).toBe(0)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await sideways(page)).toBe(0)
    await picture(page, 'gift-cards-phone')
  })
})
