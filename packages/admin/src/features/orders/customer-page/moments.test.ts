import { expect, test } from 'vitest'
import { momentsOf } from './moments.js'

const entry = (id: string, at: string, event: 'ORDER_IMPORT' | 'ORDER_APPROVE' | null) =>
  ({ id, at, event, kind: event ? 'STATUS_EVENT' : 'NOTE' }) as const

test('what happened in one go is one moment, and its event says what', () => {
  const moments = momentsOf([
    entry('3', '2026-03-02T10:01:00.000Z', null),
    entry('2', '2026-03-02T10:00:00.000Z', null),
    entry('1', '2026-03-02T10:00:00.000Z', 'ORDER_IMPORT'),
  ])
  expect(moments.map((moment) => [moment.at, moment.entry.id])).toEqual([
    ['2026-03-02T10:01:00.000Z', '3'],
    ['2026-03-02T10:00:00.000Z', '1'],
  ])
})
