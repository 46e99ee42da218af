import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { limitRules } from './graphql-limits.js'

const schema = buildSchema(`
  type Query { node: Node nodes: [Node!]! pages(first: Int): NodeConnection! }
  type Node { id: ID! next: Node many: [Node!]! }
  type NodeConnection { edges: [NodeEdge!]! }
  type NodeEdge { node: Node! }
`)
const rules = limitRules({ depth: 4, aliases: 2, directives: 2, operations: 2, cost: 100 })
const refusals = (text: string) =>
  validate(schema, parse(text), rules).map(({ message }) => message)

describe('limits of a document', () => {
  it.each([
    ['{ node { next { next { id } } } }'],
    ['{ a: node { id } b: node { id } }'],
    ['{ pages(first: 30) { edges { node { id } } } }'],
    ['{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }'],
  ])('let %s through', (text) => {
    expect(refusals(text)).toEqual([])
  })

  it.each([
    ['depth', '{ node { next { next { next { id } } } } }', 'Fields lie deeper than 4 levels.'],
    [
      'depth through fragments',
      '{ node { ...A } } fragment A on Node { next { next { ...B } } } fragment B on Node { next { id } }',
      'Fields lie deeper than 4 levels.',
    ],
    [
      'aliases',
      '{ a: node { id } b: node { id } c: node { id } }',
      'More than 2 aliases in one document.',
    ],
    [
      'directives',
      '{ node { id @include(if: true) @skip(if: false) next @skip(if: false) { id } } }',
      'More than 2 directives in one document.',
    ],
    [
      'operations',
      'query A { node { id } } query B { node { id } } query C { node { id } }',
      'More than 2 operations in one document.',
    ],
    [
      'lists in lists',
      '{ nodes { many { many { id } } } }',
      'The answer could hold more than 100 objects.',
    ],
    [
      'pages',
      '{ pages(first: 60) { edges { node { id } } } }',
      'The answer could hold more than 100 objects.',
    ],
    [
      'pages of a size that a variable tells',
      'query ($n: Int) { pages(first: $n) { edges { node { id } } } }',
      'The answer could hold more than 100 objects.',
    ],
    [
      'pages of no size',
      '{ pages { edges { node { id } } } }',
      'The answer could hold more than 100 objects.',
    ],
  ])('refuse too many %s', (_what, text, message) => {
    expect(refusals(text)).toEqual([message])
  })

  it('cost no time with fragments that double each other', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, level) => `fragment F${level} on Node { id ...F${level + 1} ...F${level + 1} }`,
    )
    const text = `{ node { ...F0 } } ${fragments.join(' ')} fragment F60 on Node { next { id } }`
    const before = performance.now()
    expect(refusals(text)).toEqual(['The answer could hold more than 100 objects.'])
    expect(performance.now() - before).toBeLessThan(200)
  })

  it('survive fragments that spread themselves', () => {
    expect(
      refusals(
        '{ node { ...A } } fragment A on Node { next { ...B } } fragment B on Node { next { ...A } }',
      ),
    ).toEqual([])
  })
})
