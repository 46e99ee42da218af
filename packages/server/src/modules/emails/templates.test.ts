import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createTestApp } from '../../../test/app.js'
import { configuredContext } from '../../../test/configuration.js'
import { templatePurposes, type OrderEmailContent } from './email-content.js'
import { chooseTemplate, type TemplateRecord } from './template-choice.js'
import { placeId, placeOfId, placesFor, type TemplatePlace } from './template-place.js'

const app = await createTestApp()
const admin = await app.tokenOf('ADMINISTRATOR')
const clerk = await app.tokenOf('OPERATIONS')
await configuredContext(app.database)
await app.configuration.refresh()

interface Saved {
  template: { id: string; subject: string; own: boolean; version: number } | null
  problems: { field: string; line: number; column: number; message: string }[]
  userErrors: { code: string; path: string[] | null }[]
}

const guidePath = '../../../../../docs/guide/admins.md'
const save = `mutation ($input: EmailTemplateSaveInput!) { emailTemplateSave(input: $input) {
  template { id subject own version } problems { field line column message } userErrors { code path } } }`

async function saved(input: object, headers = admin): Promise<Saved> {
  const whole = {
    ...{ purpose: 'ORDER', language: 'en', subject: 'Hello', body: '{{ blocks.items }}' },
    ...{ expectedVersion: 0, ...input },
  }
  const { data, errors } = await app.ask(headers, save, { input: whole })
  if (errors) throw new Error(JSON.stringify(errors))
  return data?.['emailTemplateSave'] as Saved
}

const problemsOf = async (input: object) => (await saved({ dryRun: true, ...input })).problems

describe('which template is in force', () => {
  const content = { purpose: 'ORDER', event: 'ORDER_CANCEL', labelId: 40 } as OrderEmailContent
  const at = (event: string | null, labelId: number | null, language: string) =>
    ({ purpose: 'ORDER', event, labelId, language }) as TemplatePlace
  const places = [
    at('ORDER_CANCEL', 40, 'de'),
    at('ORDER_CANCEL', 40, 'en'),
    at(null, 40, 'de'),
    at(null, 40, 'en'),
    at('ORDER_CANCEL', null, 'de'),
    at('ORDER_CANCEL', null, 'en'),
    at(null, null, 'de'),
    at(null, null, 'en'),
  ]
  const own = (list: TemplatePlace[]) =>
    new Map(
      list.map((place) => [
        placeId(place),
        { ...place, id: placeId(place), subject: 'own', body: 'own' } as TemplateRecord,
      ]),
    )

  test('is looked for from the special to the general, each in two languages', () => {
    expect(placesFor(content, 'de', 'en')).toEqual(places)
  })

  test.each(places.slice(0, 5).map((place, index) => [placeId(place), index] as const))(
    '%s stands before all that are more general',
    (id, index) => {
      const chosen = chooseTemplate(placesFor(content, 'de', 'en'), own(places.slice(index)))
      expect(chosen).toMatchObject({ id, subject: 'own' })
    },
  )

  test('what comes with Waypost in the language of the customer stands before an own one in another', () => {
    const chosen = chooseTemplate(placesFor(content, 'de', 'en'), own(places.slice(5)))
    expect(chosen).toMatchObject({ id: null, place: places[4] })
    expect(chosen.subject).toContain('storniert')
  })

  test('an event without words of its own has those of the default', () => {
    const other = { ...content, event: 'ITEM_REVISE' } as OrderEmailContent
    expect(chooseTemplate(placesFor(other, 'en', 'en'), new Map())).toMatchObject({
      id: null,
      place: at(null, null, 'en'),
    })
  })

  test('its place is one word', () => {
    for (const place of places) expect(placeOfId(placeId(place))).toEqual(place)
    for (const id of [
      '',
      'ORDER',
      'ORDER.-.-.fr',
      'ORDER.NOPE.-.en',
      'ORDER.-.020.en',
      'X.-.-.en',
    ]) {
      expect(placeOfId(id)).toBeNull()
    }
  })
})

describe('saving a template', () => {
  test('takes the place of the one that comes with Waypost, until it is given back', async () => {
    const place = { event: 'ORDER_CANCEL', subject: ' Gone: {{ order.number }} ' }
    const first = await saved(place)
    expect(first.template).toEqual({
      ...{ id: 'ORDER.ORDER_CANCEL.-.en', subject: 'Gone: {{ order.number }}' },
      ...{ own: true, version: 1 },
    })
    expect((await saved(place)).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    expect((await saved({ ...place, expectedVersion: 1 })).userErrors).toMatchObject([
      { code: 'NOTHING_TO_DO' },
    ])
    const second = await saved({ ...place, subject: 'Bye', expectedVersion: 1 })
    expect(second.template).toMatchObject({ subject: 'Bye', version: 2 })

    const { data } = await app.ask(
      admin,
      `mutation { emailTemplateDelete(input: { id: "ORDER.ORDER_CANCEL.-.en", expectedVersion: 2 }) {
        deletedId template { subject own version } userErrors { code } } }`,
    )
    expect(data?.['emailTemplateDelete']).toMatchObject({
      deletedId: 'ORDER.ORDER_CANCEL.-.en',
      template: { subject: 'Your order {{ order.number }} is canceled', own: false, version: 0 },
    })
    const audit = await app.database.query(
      `select operation, data from audit_entry where subject_type = 'EMAIL_TEMPLATE' order by id`,
    )
    expect(audit).toMatchObject([
      {
        operation: 'emailTemplateSave',
        data: { before: { subject: 'Your order {{ order.number }} is canceled' } },
      },
      { operation: 'emailTemplateSave', data: { after: { subject: 'Bye' } } },
      { operation: 'emailTemplateDelete', data: { before: { subject: 'Bye' } } },
    ])
  })

  test('two at once: one is kept, the other is told', async () => {
    const both = await Promise.all(
      ['One', 'Two'].map((subject) => saved({ event: 'ITEM_REVISE', subject })),
    )
    const codes = both.map(({ userErrors }) => userErrors[0]?.code ?? 'KEPT').sort()
    expect(codes).toEqual(['KEPT', 'VERSION_CONFLICT'])
  })

  test.each([
    [{ purpose: 'NOTICE', event: 'ORDER_CANCEL' }, 'INVALID_INPUT', 'purpose'],
    [{ labelId: 999_999 }, 'NOT_FOUND', 'labelId'],
    [{ subject: ' ' }, 'INVALID_INPUT', 'subject'],
    [{ subject: 'a\nBcc: x@example.org' }, 'INVALID_INPUT', 'subject'],
    [{ body: ' \n ' }, 'INVALID_INPUT', 'body'],
    [{ body: 'ü'.repeat(32 * 1024 + 1) }, 'INVALID_INPUT', 'body'],
  ])('%o is refused', async (input, code, path) => {
    expect((await saved(input)).userErrors).toMatchObject([{ code, path: [path] }])
  })

  test('needs the right to edit templates', async () => {
    const { errors } = await app.ask(clerk, save, {
      input: { purpose: 'ORDER', language: 'en', subject: 'x', body: 'x', expectedVersion: 0 },
    })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('B8: what is wrong with a template is told with its place, and nothing is kept', () => {
  test.each([
    [
      'a\nbc {{ order.nmae }}',
      2,
      7,
      'There is no variable `order.nmae`. Did you mean `order.name`?',
    ],
    [
      '{% if order.name == "x" %}\n {{ shop.nam }}{% endif %}',
      ...[2, 5, 'There is no variable `shop.nam`. Did you mean `shop.name`?'],
    ],
    [
      '{% for item in order.items %}{{ item.nmae }}{% endfor %}',
      ...[1, 33, 'There is no variable `item.nmae`. Did you mean `item.name`?'],
    ],
    ['{{ order.email }}', 1, 4, 'There is no variable `order.email`.'],
    ['{{ order.name | shout }}', 1, 1, 'There is no filter `shout`.'],
    ['{{ order.name | raw }}', 1, 1, 'The filter `raw` cannot be used'],
    ['{% raw %}x{% endraw %}', 1, 1, '`raw` cannot be used'],
    ['x {% include "a" %}', 1, 3, '`include` cannot be used'],
    ['{% render "/etc/passwd" %}', 1, 1, '`render` cannot be used'],
    ['{% layout "a" %}', 1, 1, '`layout` cannot be used'],
    ['{% block a %}{% endblock %}', 1, 1, '`block` cannot be used'],
    ['{% if order.name %}x', 1, 1, '`{% if order.name %}` has no end. Write `{% endif %}`'],
    ['x{% endif %}', 1, 2, 'There is nothing open here that `endif` could belong to.'],
    ['a {{ order.name', 1, 3, 'Here `{{` has no `}}` behind it.'],
    ['{{ order.parcels[0].number }}', 1, 4, '`order.parcels[0]` is not there in every mail.'],
    ['{{ order.constructor }}', 1, 4, 'There is no variable `order.constructor`.'],
    ['{{ __proto__ }}', 1, 4, 'There is no variable `__proto__`.'],
    ['{% for i in (1..10000000) %}x{% endfor %}', 1, 1, 'This needs too much memory.'],
    ['{%if 1%}'.repeat(8000), 1, 1, ''],
    [
      `{% for i in (1..900) %}{% for j in (1..900) %}${'y'.repeat(64)}{% endfor %}{% endfor %}`,
      ...[1, 1, ''],
    ],
  ] as [string, number, number, string][])('template %#', async (body, line, column, message) => {
    const result = await saved({ body, event: 'DROP_SHIP_ORDERED' })
    expect(result.template).toBeNull()
    const [problem] = result.problems
    expect(problem?.message).toContain(message)
    if (message !== '') expect(problem).toMatchObject({ field: 'BODY', line, column })
    const { data } = await app.ask(
      admin,
      `{ emailTemplate(id: "ORDER.DROP_SHIP_ORDERED.-.en") { id } }`,
    )
    expect(data).toEqual({ emailTemplate: null })
  })

  test('in the subject too, and all at once', async () => {
    const problems = await problemsOf({ subject: '{{ a }}', body: '{{ b }}\n{{ c }}' })
    expect(problems.map(({ field, line }) => [field, line])).toEqual([
      ['SUBJECT', 1],
      ['BODY', 1],
      ['BODY', 2],
    ])
  })

  test('a mail that brings a code or a link must hold it', async () => {
    const body = 'Enjoy!'
    const [card] = await problemsOf({ purpose: 'GIFT_CARD', body })
    expect(card?.message).toContain('blocks.cards')
    const [link] = await problemsOf({ purpose: 'STATUS_LINK', body })
    expect(link?.message).toContain('blocks.status_link')
    expect(
      await problemsOf({
        purpose: 'GIFT_CARD',
        body: '{% for c in cards %}{{ c.code }}{% endfor %}',
      }),
    ).toEqual([])
  })

  test('the example of the guide can be saved', async () => {
    const guide = await readFile(resolve(import.meta.dirname, guidePath), 'utf8')
    const body = /```liquid\n(.+?)```/s.exec(guide)?.[1]
    expect(body).toBeDefined()
    expect(await problemsOf({ body })).toEqual([])
  })

  test('what every variable is called can be used', async () => {
    for (const purpose of templatePurposes) {
      const { data } = await app.ask(admin, `{ emailVariables(purpose: ${purpose}) { name type } }`)
      const variables = data?.['emailVariables'] as { name: string; type: string }[]
      const body = variables
        .filter(({ type }) => type !== 'LIST')
        .map(({ name }) => {
          const [list, inside] = name.split('[]')
          return inside ? `{% for one in ${list} %}{{ one${inside} }}{% endfor %}` : `{{ ${name} }}`
        })
        .join('\n')
      expect(await problemsOf({ purpose, body })).toEqual([])
    }
  })
})

test('lists all places that have a template, from the general to the special', async () => {
  await saved({ labelId: 20, event: 'ORDER_CANCEL' })
  const { data } = await app.ask(clerk, `{ emailTemplates { id own shipped { subject } } }`)
  const list = data?.['emailTemplates'] as { id: string; own: boolean; shipped: object | null }[]
  expect(list.slice(0, 2).map(({ id }) => id)).toEqual(['ORDER.-.-.en', 'ORDER.-.-.de'])
  expect(list.find(({ id }) => id === 'ORDER.ORDER_CANCEL.20.en')).toMatchObject({
    own: true,
    shipped: null,
  })
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
})
