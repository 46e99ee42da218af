import { describe, expect, test } from 'vitest'
import { configuredContext } from '../../../test/configuration.js'
import { createTestDatabase } from '../../../test/harness.js'
import { customerLanguages } from '../../kernel/configuration.js'
import { newId } from '../../kernel/uuid.js'
import { brandingFor } from '../branding/index.js'
import { templatePurposes, type OrderEmailContent } from './email-content.js'
import { renderEmail } from './render-email.js'
import { bareContent, sampleContent, type SampleWish } from './template-sample.js'
import { shippedPlaces } from './template-shipped.js'

const database = await createTestDatabase()
const ctx = await configuredContext(database)
const branding = brandingFor(ctx.configuration.current(), null)

const wish: SampleWish = {
  purpose: 'ORDER',
  event: 'ORDER_ADD_TRACKING_NUMBER',
  labelId: 20,
  label: 'Shipped',
  language: 'en',
  now: new Date('2026-03-02T10:00:00Z'),
}
const sample = sampleContent(wish) as OrderEmailContent
const statusLink = '[[status-link:0198f2c4-0000-7000-8000-000000000009]]'
const orderMail = (content: OrderEmailContent, extras = {}) =>
  renderEmail(ctx, { content, branding, language: 'en', extras: { statusLink, ...extras } })

describe('the templates that come with Waypost', () => {
  test.each(shippedPlaces)('make a mail of $purpose $event in $language', async (place) => {
    const { language, purpose, event } = place
    const about = { ...wish, purpose, language, event: event ?? 'ITEM_REVISE' }
    for (const content of [sampleContent(about), bareContent(about)]) {
      const mail = await renderEmail(ctx, { content, branding, language, extras: { statusLink } })
      for (const text of [mail.subject, mail.text, mail.html.replace(/<style>.*?<\/style>/s, '')]) {
        expect(text).not.toMatch(/\{\{|\{%|undefined|null|NaN|[\ue000-\uf8ff]/)
      }
      expect(mail.templateId).toBeNull()
      expect(mail.html).toContain(`<html lang="${language}">`)
    }
  })

  test('are there for every purpose in every language', () => {
    const kinds = shippedPlaces.map(({ purpose, language }) => `${purpose} ${language}`)
    const expected = templatePurposes.flatMap((purpose) =>
      customerLanguages.map((language) => `${purpose} ${language}`),
    )
    expect(new Set(kinds)).toEqual(new Set(expected))
  })
})

test('tells of parcels with the page of the carrier, of items, and leads to the order', async () => {
  const mail = await orderMail(sample)
  expect(mail.subject).toBe('Your order 1001 is on its way')
  for (const body of [mail.html, mail.text]) {
    expect(body).toContain('https://www.ups.com/track?tracknum=1Z999AA10123456784')
    expect(body).toContain('Earl Grey tea, 250 g')
    expect(body).toContain('1 of 3 shipped')
    expect(body).toContain('March 2, 2026')
    expect(body).toContain(statusLink)
  }
})

test('counts parcels in words', async () => {
  const [parcel] = sample.order.tracking
  const tracking = [parcel, { carrier: 'By boat', number: 'B 7', shipDate: '2026-03-03' }]
  const order = { ...sample.order, tracking: tracking.filter((one) => one !== undefined) }
  const mail = await orderMail({ ...sample, order })
  expect(mail.subject).toBe('Your order 1001 is on its way in 2 parcels')
  expect(mail.text).toContain('You can follow them right here.')
  expect(mail.text).toContain('- By boat B 7')
})

test('tells what happened since the last mail, by the clock of the business', async () => {
  const changes = [
    { at: new Date('2026-03-02T09:00:00Z'), words: 'Approved' },
    { at: new Date('2026-03-02T23:30:00Z'), words: 'Shipped' },
  ]
  const { text } = await orderMail(sample, { changes })
  expect(text).toContain('- Mar 2, 2026, 9:00 AM: Approved')
  expect(text).toContain('- Mar 2, 2026, 11:30 PM: Shipped')
})

test('says what staff wrote for one mail, even when the template has no place for it', async () => {
  const content: OrderEmailContent = { ...sample, text: 'We added a gift.\n<b>Enjoy</b>' }
  const draft = { subject: 'Hi', body: 'Only this.' }
  const mail = await renderEmail(ctx, { content, branding, language: 'en', draft })
  expect(mail.html).toContain('We added a gift.<br>&#60;b&#62;Enjoy')
  expect(mail.text).toContain('Only this.\n\nA note for you:\nWe added a gift.')
})

test('fills in no secret of another mail, wherever its place is written', async () => {
  const foreign = '[[gift-card:0198f2c4-0000-7000-8000-000000000001]]'
  const order = { ...sample.order, billToName: foreign, orderNumber: `1${foreign}` }
  const mail = await renderEmail(ctx, {
    content: { ...sample, order, text: foreign },
    branding: { ...branding, name: foreign, footerHtml: `<p>${foreign}</p>` },
    language: 'en',
    draft: { subject: `${foreign} {{ order.name }}`, body: `${foreign} {{ order.name }}` },
    extras: { statusLink },
  })
  expect(mail.subject + mail.html + mail.text).not.toContain('gift-card')
})

test('takes the template that somebody wrote', async () => {
  const id = newId()
  await database.query(
    `insert into email_template (id, purpose, event, label_id, language, subject, body, updated_at)
     values ($1, 'ORDER', null, 20, 'en', 'Off it goes: {{ order.number }}', '# Bye\n\nSee [it]({{ status_link }}).', now())`,
    [id],
  )
  const mail = await orderMail(sample)
  expect(mail).toMatchObject({ subject: 'Off it goes: 1001', templateId: id })
  expect(mail.html).toContain(`href="${statusLink}"`)
  await database.query('delete from email_template')
})

test('says where a template fails that has no answer to this content', async () => {
  const draft = { subject: 'Hi', body: 'One\n{{ order.items[7].name }}' }
  const broken = renderEmail(ctx, { content: sample, branding, language: 'en', draft })
  await expect(broken).rejects.toMatchObject({
    name: 'BrokenTemplate',
    problem: { field: 'BODY', line: 2, column: 4 },
  })
})

test('tries a template as it is edited, and the mail server alone', async () => {
  const draft = { subject: 'Mine: {{ order.number }}', body: 'Mine' }
  const about = { purpose: 'TEST' as const, language: 'de' as const, channelId: null }
  const input = { branding, language: 'de' as const }
  const one = await renderEmail(ctx, { ...input, content: { ...about, draft, content: sample } })
  expect(one.subject).toBe('[Test] Mine: 1001')
  const plain = await renderEmail(ctx, {
    ...input,
    content: { ...about, draft: null, content: sample },
    extras: { statusLink: null },
  })
  expect(plain.html).toContain(`href="${ctx.publicUrl}/status"`)
  const alone = await renderEmail(ctx, {
    ...input,
    content: { ...about, draft: null, content: null },
  })
  expect(alone.text).toContain('kann Waypost E-Mails senden')
})
