import { expect, test } from 'vitest'
import type { ChannelRowFragment } from '../../generated/operations.js'
import { stateOf } from './channel-looks.js'

const channel = {
  active: true,
  sendStatusUpdates: true,
  adapter: 'SHOPIFY',
  unknownWords: 0,
  setup: { missing: [], unmapped: 0, untold: 0 },
  destination: { id: '1', health: { state: 'OK' } },
} as unknown as ChannelRowFragment
const failing = { id: '1', health: { state: 'CIRCUIT_OPEN' } } as ChannelRowFragment['destination']

test.each([
  [{}, 'working'],
  [{ setup: { missing: [], unmapped: 2, untold: 0 } }, 'unmapped'],
  [{ setup: { missing: [], unmapped: 2, untold: 0 }, destination: failing }, 'failing'],
  [{ setup: { missing: ['url'], unmapped: 2, untold: 0 } }, 'incomplete'],
  [{ setup: null, destination: null }, 'working'],
  [{ adapter: 'NONE' as const, setup: { missing: [], unmapped: 2, untold: 0 } }, 'silent'],
  [{ sendStatusUpdates: false, adapter: 'SHOPIFY' as const }, 'switchedOff'],
  [{ active: false, adapter: 'NONE' as const }, 'inactive'],
])('the gravest thing is what is said of a channel: %o', (more, state) => {
  expect(stateOf({ ...channel, ...more })).toBe(state)
})
