import { expect, test } from 'vitest'
import { readMailbox } from './mailbox.js'

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['  ada@example.org ', 'ada@example.org'],
  ['Ada.Lovelace+orders@Mail.Example.ORG', 'Ada.Lovelace+orders@mail.example.org'],
  ["o'hara=x_{y}@example.co.uk", "o'hara=x_{y}@example.co.uk"],
  ['ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
  ['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
])('%s is %s', (text, address) => {
  expect(readMailbox(text)).toBe(address)
})

const control = (code: number) => String.fromCharCode(code)

const refused: [what: string, text: string][] = [
  ['nothing', ''],
  ['a word', 'ada'],
  ['no local part', '@example.org'],
  ['no domain', 'ada@'],
  ['a header behind', 'ada@example.org\r\nBcc: eve@evil.example'],
  ['a line break inside', 'ada\n@example.org'],
  ['a carriage return inside', 'ada@exam\rple.org'],
  ['a list by comma', 'ada@example.org,eve@evil.example'],
  ['a list by comma and blank', 'ada@example.org, eve@evil.example'],
  ['a list by semicolon', 'ada@example.org;eve@evil.example'],
  ['a group', 'friends:ada@example.org;'],
  ['a name', 'Ada <ada@example.org>'],
  ['two addresses', 'ada@example.org eve@evil.example'],
  ['two @', 'ada@evil.example@example.org'],
  ['a quoted local part', '"ada"@example.org'],
  ['a quoted @', '"ada@evil.example"@example.org'],
  ['a comment', 'ada(eve)@example.org'],
  ['a route', '@evil.example:ada@example.org'],
  ['a percent sign in the domain', 'ada@ex%61mple.org'],
  ['a dot at the end', 'ada@example.org.'],
  ['two dots', 'ada..b@example.org'],
  ['a dot first', '.ada@example.org'],
  ['one name as domain', 'ada@localhost'],
  ['a number as domain', 'ada@127.0.0.1'],
  ['a number that is written otherwise', 'ada@0x7f.1'],
  ['an address literal', 'ada@[127.0.0.1]'],
  ['a local part in other letters', 'adä@example.org'],
  ['a wide comma', 'ada@example.org，eve'],
  ['a long local part', `${'a'.repeat(65)}@example.org`],
  ['300 characters', `ada@${'example.'.repeat(37)}org`],
  ['a long label', `ada@${'a'.repeat(64)}.org`],
  ...[0, 1, 8, 11, 27, 127, 0x85, 0x200b, 0x202e, 0xfeff, 0xd800].map((code): [string, string] => [
    `the character ${code.toString(16)}`,
    `a${control(code)}da@example.org`,
  ]),
]
test.each(refused)('%s is refused', (_what, text) => {
  expect(readMailbox(text)).toBeNull()
})
