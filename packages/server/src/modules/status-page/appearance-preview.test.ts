import { expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'

const app = await createTestApp()
const staff = await app.tokenOf('ADMINISTRATOR')

interface Preview {
  email: { from: string; replyTo: string; subject: string; html: string; text: string } | null
  userErrors: { code: string; path: string[] }[]
}

async function preview(input: object): Promise<Preview> {
  const query = `query ($input: AppearancePreviewInput!) { appearanceEmailPreview(input: $input) {
    email { from replyTo subject html text } problem userErrors { code path } } }`
  const { data, errors } = await app.ask(staff, query, { input })
  if (!data) throw new Error(JSON.stringify(errors))
  return data['appearanceEmailPreview'] as Preview
}

test('a mail is looked at with the look that is typed, and nothing is written', async () => {
  const { email } = await preview({
    ...{ name: 'Tea by the sea', accentColor: '#aa0044', footerHtml: '<p>Ahoy</p><script>' },
    ...{ senderName: 'The captain', senderAddress: 'captain@example.org' },
    ...{ replyTo: 'crew@example.org', shownIn: 'de' },
  })
  expect(email).toMatchObject({
    from: 'The captain <captain@example.org>',
    replyTo: 'crew@example.org',
    subject: 'Ihre Bestellung 1001 ist unterwegs',
  })
  expect(email?.html).toContain('lang="de"')
  expect(email?.html).toContain('Tea by the sea')
  expect(email?.html).toContain('#aa0044')
  expect(email?.html).toContain('<p>Ahoy</p>')
  expect(email?.html).not.toContain('<script')
  expect(email?.text).toContain('Tea by the sea')
  const former = await preview({})
  expect(former.email?.html).not.toContain('Tea by the sea')
})

test('it is made by the template in force', async () => {
  const saved = await app.ask(
    staff,
    `mutation { emailTemplateSave(input: { purpose: ORDER, event: ORDER_ADD_TRACKING_NUMBER,
      language: en, subject: "Ahoy", body: "All aboard.", expectedVersion: 0 }) { problems { message } } }`,
  )
  expect(saved.data).toMatchObject({ emailTemplateSave: { problems: [] } })
  expect((await preview({ shownIn: 'en' })).email).toMatchObject({ subject: 'Ahoy' })
})

test('values that would be refused are, with their places', async () => {
  const { email, userErrors } = await preview({ accentColor: 'red' })
  expect(email).toBeNull()
  expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['accentColor'] }])
})
