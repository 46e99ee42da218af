import { expect, test } from 'vitest'
import { placeId, placeOfId, placesBelow } from './template-place.js'

test.each(['ORDER.-.-.en', 'ORDER.ORDER_APPROVE.20.de', 'ORDER.-.7.en', 'GIFT_CARD.-.-.de'])(
  '%s is a place and its id again',
  (id) => {
    const place = placeOfId(id)
    expect(place && placeId(place)).toBe(id)
  },
)

test.each(['', 'ORDER', 'ORDER.-.-.fr', 'ORDER.NEVER.-.en', 'ORDER.-.x.en', 'OTHER.-.-.en'])(
  '"%s" is none',
  (id) => {
    expect(placeOfId(id)).toBeNull()
  },
)

test('what stands in for a missing template, the nearest first', () => {
  const place = placeOfId('ORDER.ORDER_APPROVE.20.en')
  expect(place && placesBelow(place).map(placeId)).toEqual([
    'ORDER.-.20.en',
    'ORDER.ORDER_APPROVE.-.en',
    'ORDER.-.-.en',
  ])
  const general = placeOfId('NOTICE.-.-.de')
  expect(general && placesBelow(general)).toEqual([])
})
