import { afterAll, describe, expect, test } from 'vitest'
import { createLiquid, LiquidFailure, unshield, type LiquidFault } from './liquid.js'

const liquid = createLiquid()
afterAll(() => liquid.close())

const data = { order: { name: 'Ada <b>', number: '1001', items: [{ name: 'Mug' }], none: null } }

const rendered = async (body: string) => (await liquid.render({ body }, data))['body'] ?? ''

async function faultOf(work: Promise<unknown>): Promise<LiquidFault> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(failure instanceof LiquidFailure)) throw new Error('It did not fail as a template does.')
  return failure.fault
}

describe('a template', () => {
  test('says what it is given', async () => {
    expect(unshield(await rendered('Hello {{ order.name }}'))).toBe('Hello Ada <b>')
    expect(
      await rendered('{{ 1 | plural: "item", "items" }} {{ 2 | plural: "item", "items" }}'),
    ).toBe('item items')
  })

  test('shields what it is told, once and for all', async () => {
    const once = await rendered('{{ order.name }}')
    expect(once).not.toMatch(/[<>]/)
    const twice = await rendered('{% capture x %}{{ order.name }}{% endcapture %}{{ x }}')
    expect(twice).toBe(once)
  })

  test('names what it asks for in branches that do not run', async () => {
    const { uses, loops, locals } = await liquid.inspect(
      '{% if order.none %}\n  {% for item in order.items %}{{ item.nmae }}{% endfor %}{% endif %}{% assign a = 1 %}',
    )
    expect(uses).toContainEqual({ path: ['item', 'nmae'], line: 2, column: 35 })
    expect(loops).toEqual([{ name: 'item', path: ['order', 'items'] }])
    expect(locals).toEqual(['a'])
  })
})

/** What staff could do to the server with a template, and what becomes of it. */
const attacks: [name: string, body: string, expected: Partial<LiquidFault>][] = [
  ['a long loop', '{% for i in (1..10000000) %}x{% endfor %}', { kind: 'TOO_LARGE' }],
  [
    'loops in loops',
    '{% for i in (1..900) %}{% for j in (1..900) %}{% for k in (1..900) %}{% endfor %}{% endfor %}{% endfor %}',
    {},
  ],
  [
    'a text that doubles',
    "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}",
    { kind: 'TOO_LARGE' },
  ],
  ['ten thousand nestings', '{%if 1%}'.repeat(10_000), {}],
  ['one megabyte', 'x'.repeat(1024 * 1024), {}],
  [
    'fifty megabytes of output',
    `{% for i in (1..900) %}{% for j in (1..900) %}${'y'.repeat(64)}{% endfor %}{% endfor %}`,
    {},
  ],
  ['the filter raw', '{{ order.name | raw }}', { detail: 'undefined filter: raw' }],
  ['the tag raw', '{% raw %}{{ order.name }}{% endraw %}', { detail: 'tag "raw" not found' }],
  ...['include', 'render', 'layout', 'block'].map((tag): [string, string, Partial<LiquidFault>] => [
    tag,
    `{% ${tag} '/etc/passwd' %}`,
    { detail: `tag "${tag}" not found` },
  ]),
  ...['constructor', '__proto__', 'toString'].flatMap(
    (name): [string, string, Partial<LiquidFault>][] => [
      [
        `the variable ${name}`,
        `{{ order.${name} }}`,
        { detail: `undefined variable: order.${name}` },
      ],
      [`the filter ${name}`, `{{ order.name | ${name} }}`, { detail: `undefined filter: ${name}` }],
    ],
  ),
  ['an unknown variable', 'a\nbc {{ order.nmae }}', { line: 2, column: 7 }],
  ['an unknown filter', '{{ order.name | shout }}', { detail: 'undefined filter: shout' }],
]

describe('B8: templates that attack', () => {
  test.each(attacks)('%s fails alone', async (_name, body, expected) => {
    const fault = await faultOf(liquid.render({ body }, data))
    expect(fault).toMatchObject(expected)
    expect(await rendered('still {{ order.number }}')).toBe('still 1001')
  })

  test('a process that runs on is killed while this one goes on, and another takes its place', async () => {
    const impatient = createLiquid(150)
    let beats = 0
    const heart = setInterval(() => (beats += 1), 5)
    // One step of Liquid, in which none of its own limits looks.
    const list = Array.from(
      { length: 60_000 },
      (_, index) => `${'x'.repeat(300)}${(index * 7919) % 60_013}`,
    )
    const [fault, ...others] = await Promise.all([
      faultOf(impatient.render({ body: '{{ list | sort_natural | first }}' }, { list })),
      ...Array.from({ length: 20 }, () => impatient.render({ body: '{{ n }}' }, { n: 1001 })),
    ])
    clearInterval(heart)
    expect(fault.kind).toBe('TOO_SLOW')
    expect(beats).toBeGreaterThan(10)
    expect(others).toEqual(Array(20).fill({ body: '1001' }))
    await impatient.close()
  })

  test('a process that grows past its memory ends alone', async () => {
    const patient = createLiquid(60_000)
    const list = Array.from({ length: 3_000_000 }, (_, index) => `text number ${index}`)
    const fault = await faultOf(patient.render({ body: '{{ list | first }}' }, { list }))
    expect(fault.kind).toBe('TOO_LARGE')
    expect(await patient.render({ body: '{{ n }}' }, { n: 1001 })).toEqual({ body: '1001' })
    await patient.close()
  })
})
