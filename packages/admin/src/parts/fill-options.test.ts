import { expect, test } from 'vitest'
import { fillInput, noFillOptions } from './fill-options.js'

const none = noFillOptions('2026-03-02')

test('without a choice, no option is sent', () => {
  expect(fillInput(none)).toEqual({
    approve: false,
    approveIncomplete: false,
    carryBalance: false,
    carryCredit: false,
    onlyComplete: false,
  })
})

test('approval is one of two options, and the date goes with shipping alone', () => {
  expect(fillInput({ ...none, approve: 'COMPLETE' })).toMatchObject({
    approve: true,
    approveIncomplete: false,
  })
  expect(fillInput({ ...none, approve: 'ALWAYS', ships: true })).toMatchObject({
    approve: false,
    approveIncomplete: true,
    actualShipDate: '2026-03-02',
  })
})

test('shipping without a date is not ready', () => {
  expect(fillInput({ ...none, ships: true, shipDate: '' })).toBeNull()
})
