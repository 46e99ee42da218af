import { expect, test } from 'vitest'
import { lineDiff } from './line-diff.js'

const written = (before: string, after: string) =>
  lineDiff(before, after).map(
    ({ kind, text }) => `${{ SAME: ' ', GONE: '-', NEW: '+' }[kind]}${text}`,
  )

test('lines that stay are told from those that go and come', () => {
  expect(written('Hello\n\nIt is here.\nBye', 'Hello\n\nIt is on its way.\nBye\nPS')).toEqual([
    ' Hello',
    ' ',
    '-It is here.',
    '+It is on its way.',
    ' Bye',
    '+PS',
  ])
})

test('a moved line goes and comes', () => {
  expect(written('a\nb\nc', 'b\nc\na')).toEqual(['-a', ' b', ' c', '+a'])
})

test('the same text has no difference, and nothing becomes anything', () => {
  expect(lineDiff('a\nb', 'a\nb').every(({ kind }) => kind === 'SAME')).toBe(true)
  expect(written('', 'a\nb')).toEqual(['-', '+a', '+b'])
})
