import { expect, test } from 'vitest'
import { createSealer } from './sealing.js'

const sealer = createSealer('a secret of at least thirty-two characters')
const sealed = sealer.seal({ token: 'täst' }, 'destination 1')

test('what was sealed opens again, and its text is not in it', () => {
  expect(sealer.open(sealed, 'destination 1')).toEqual({ token: 'täst' })
  expect(sealed.toString('latin1')).not.toContain('token')
  expect(sealer.seal({ token: 'täst' }, 'destination 1')).not.toEqual(sealed)
})

test('it opens for no other purpose, with no other key, and not when a bit was changed', () => {
  expect(() => sealer.open(sealed, 'destination 2')).toThrow()
  const other = createSealer('another secret of thirty-two characters')
  expect(() => other.open(sealed, 'destination 1')).toThrow()
  for (let place = 0; place < sealed.length; place += 1) {
    const changed = Buffer.from(sealed)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(() => sealer.open(changed, 'destination 1')).toThrow()
  }
})
