import { expect, test } from 'vitest'
import { changesOf, formOf, valuesOf } from './branding-form.js'

const nothing = {
  ...{ name: null, accentColor: null, headerHtml: null, footerHtml: null, senderName: null },
  ...{ senderAddress: null, replyTo: null, language: null, fullNames: null, logoPath: null },
}

test('a form that nobody touched changes nothing', () => {
  const own = { ...nothing, name: 'Tea', language: 'de', fullNames: false } as const
  expect(changesOf(own, formOf(own))).toEqual({})
  expect(valuesOf(formOf(own))).toMatchObject({ name: 'Tea', language: 'de', fullNames: false })
})

test('what is emptied is inherited again, and what is chosen is said', () => {
  const own = { ...nothing, name: 'Tea', fullNames: true } as const
  const form = { ...formOf(own), name: ' ', replyTo: ' a@example.org ', language: 'en' as const }
  expect(changesOf(own, { ...form, fullNames: 'inherited' })).toEqual({
    name: null,
    replyTo: 'a@example.org',
    language: 'en',
    fullNames: null,
  })
})
