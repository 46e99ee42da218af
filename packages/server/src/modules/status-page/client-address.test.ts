import { expect, test } from 'vitest'
import { placeOf } from './client-address.js'

test.each([
  ['203.0.113.7', '203.0.113.7', '203.0.113'],
  ['203.0.113.7:51234', '203.0.113.7', '203.0.113'],
  ['::ffff:203.0.113.7', '203.0.113.7', '203.0.113'],
  ['2001:db8:1:2:3:4:5:6', '32.1.13.184.0.1.0.2', '32.1.13.184.0.1'],
  ['[2001:db8:1:2::9]:443', '32.1.13.184.0.1.0.2', '32.1.13.184.0.1'],
  ['fe80::1%eth0', '254.128.0.0.0.0.0.0', '254.128.0.0.0.0'],
  ['unknown', 'unknown', 'unknown'],
])('P10: %s counts as %s in %s', (given, address, network) => {
  expect(placeOf(given)).toEqual({ address, network })
})
