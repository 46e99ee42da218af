import { expect, test } from 'vitest'
import { callAs, contextWithDefaults, staff, token } from '../../../test/callers.js'
import { addManager, makeAccount } from '../../../test/factories/account.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { newId } from '../../kernel/uuid.js'
import { historyOf } from '../records/index.js'
import { importAccountsFile } from './import-accounts-file.js'

const database = await createTestDatabase()
const admin = await contextWithDefaults(database)
const mia = await addManager(admin, 'Mia')
await database.query("update auth_user set email = 'mia@example.org' where id = $1", [mia])

interface Manner {
  ctx?: typeof admin
  dryRun?: boolean
  format?: 'CSV' | 'JSON'
}

const take = (content: string, { ctx = admin, dryRun = false, format = 'CSV' }: Manner = {}) =>
  importAccountsFile(ctx, { content, format, dryRun })

const outcomesOf = ({ lines }: Awaited<ReturnType<typeof take>>) =>
  lines.map(({ line, externalId, outcome }) => `${line} ${externalId} ${outcome}`)

const stored = (externalId: string) =>
  database
    .query<{ id: string; account: object }>(
      `select a.id, jsonb_build_object('name', a.name, 'label', l.code, 'limit', a.credit_limit, 'currency', a.currency,
         'manager', a.manager_id, 'parent', p.external_id, 'version', a.version,
         'contacts', (select jsonb_agg(jsonb_build_array(c.name, c.email, c.role, c.active) order by c.name)
            from account_contact c where c.account_id = a.id),
         'addresses', (select jsonb_agg(jsonb_build_array(d.kind, d.party->>'city', d.is_default))
            from account_address d where d.account_id = a.id)) as account
       from account a left join label l on l.id = a.label_id left join account p on p.id = a.parent_id
       where a.external_id = $1`,
      [externalId],
    )
    .then(([row]) => row)

const file = `External ID;Name;Status;Parent;Manager;Currency;Credit Limit;Contact Name;Contact Email;Contact Role;Bill To City
C-2;Child;;C-1;;;;;;;
C-1;Acme;Pending Approval;;MIA@example.org;EUR;1000.50;Ann;ann@example.org;Manager;Bonn
C-3;;;;;;;;;;
C-4;Four;Shipped;;;;;;;;
C-5;Five;;C-9;;;;;;;
C-1;Again;;;;;;;;;
;Nameless;;;;;;;;;
`

test('a file creates what is new, whatever the order, and refuses by line', async () => {
  const outcomes = [
    '2 C-2 CREATED',
    '3 C-1 CREATED',
    '4 C-3 REFUSED',
    '5 C-4 REFUSED',
    '6 C-5 REFUSED',
    '7 C-1 REFUSED',
    '8  REFUSED',
  ]
  const dry = await take(file, { dryRun: true })
  expect(outcomesOf(dry)).toEqual(outcomes)
  expect({ applied: dry.applied, ids: dry.lines[0]?.accountId }).toEqual({
    applied: false,
    ids: null,
  })
  expect(await stored('C-1')).toBeUndefined()

  const report = await take(file)
  expect(outcomesOf(report)).toEqual(outcomes)
  expect(report).toMatchObject({ applied: true, created: 2, refused: 5 })
  expect(report.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
    [4, 'Name', 'INVALID_INPUT'],
    [5, 'Status', 'WORD_UNKNOWN'],
    [6, 'Parent', 'NOT_FOUND'],
    [7, 'External ID', 'INVALID_INPUT'],
    [8, 'External ID', 'INVALID_INPUT'],
  ])
  expect((await stored('C-1'))?.account).toEqual({
    name: 'Acme',
    label: 'PENDING APPROVAL',
    limit: 100_050,
    currency: 'EUR',
    manager: mia,
    parent: null,
    version: 1,
    contacts: [['Ann', 'ann@example.org', 'MANAGER', true]],
    addresses: [['BILL_TO', 'Bonn', true]],
  })
  expect((await stored('C-2'))?.account).toMatchObject({
    ...{ label: 'APPROVED', parent: 'C-1', manager: mia, currency: 'EUR' },
  })
})

test('the same file again changes nothing', async () => {
  const before = await database.query('select count(*)::int as n from record_entry')
  const report = await take(file)
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 5 })
  expect(await database.query('select count(*)::int as n from record_entry')).toEqual(before)
})

test('a known account becomes what its row says; empty cells leave what is there', async () => {
  const report = await take(
    `External ID,Name,Status,Credit Limit,Contact Name,Contact Email,Contact Phone,Ship To City
C-1,Acme Ltd,Rejected,,Ann B,ANN@example.org,+49 1,Kiel`,
  )
  expect(report).toMatchObject({ updated: 1, issues: [] })
  const row = await stored('C-1')
  expect(row?.account).toMatchObject({
    name: 'Acme Ltd',
    label: 'REJECTED',
    limit: 100_050,
    version: 3,
    contacts: [['Ann B', 'ANN@example.org', 'MANAGER', true]],
    addresses: [
      ['BILL_TO', 'Bonn', true],
      ['SHIP_TO', 'Kiel', true],
    ],
  })
  const history = (await historyOf(admin, row?.id ?? '', {})).edges.map(({ node }) => node.kind)
  expect(history).toEqual(['LABEL_CHANGED', 'UPDATED', 'CREATED'])
})

test('JSON says the same in a list of objects, and labels in words of its token', async () => {
  const id = newId()
  await database.query(
    `insert into api_token (id, name, token_hash, hint, scopes, created_by) values ($1, 'ERP', $2, '', '{}', 't')`,
    [id, Buffer.from(id)],
  )
  await database.query(
    `insert into code_word (token_id, scope, word, label_id) values ($1, 'ACCOUNT', 'aktiv', 60), ($1, 'ACCOUNT', 'egal', null)`,
    [id],
  )
  const erp = callAs(admin, { ...token(['accounts.write']), id })
  const content = JSON.stringify([
    { externalId: 'C-1', label: 'aktiv', creditLimit: 5 },
    { externalId: 'C-2', label: 'egal', name: null },
    { externalId: 'J-1', name: 'Jay', label: 'Rejected' },
  ])
  const report = await take(content, { ctx: erp, format: 'JSON' })
  expect(outcomesOf(report)).toEqual(['1 C-1 UPDATED', '2 C-2 UNCHANGED', '3 J-1 CREATED'])
  expect((await stored('C-1'))?.account).toMatchObject({ label: 'APPROVED', limit: 500 })
  expect((await stored('J-1'))?.account).toMatchObject({ label: 'REJECTED' })
  for (const bad of ['{', '{"a":1}', '[1]', '[{"externalId":{"a":1}}]', '[]'])
    expect(await take(bad, { format: 'JSON' })).toMatchObject({
      applied: false,
      lines: [],
      issues: [{}],
    })
})

test('account managers take in only what is theirs', async () => {
  const manager = callAs(admin, staff('ACCOUNT_MANAGER', mia))
  await makeAccount(admin, { name: 'Secret', externalId: 'X-1' })
  const report = await take(
    'External ID,Name,Parent\nC-1,Mine,\nX-1,Stolen,\nX-2,Under,X-1\nX-3,New,',
    { ctx: manager },
  )
  expect(outcomesOf(report)).toEqual([
    '2 C-1 UPDATED',
    '3 X-1 REFUSED',
    '4 X-2 REFUSED',
    '5 X-3 CREATED',
  ])
  expect(report.issues.map(({ code }) => code)).toEqual(['EXTERNAL_ID_TAKEN', 'NOT_FOUND'])
  expect(JSON.stringify(report)).not.toContain('Secret')
  expect((await stored('X-3'))?.account).toMatchObject({ manager: mia })
  const handed = await take('External ID,Manager\nX-3,other@example.org', { ctx: manager })
  expect(handed.issues.map(({ code }) => code)).toEqual(['NOT_FOUND'])
})

test('a file of thousands goes in by chunks', async () => {
  const rows = Array.from({ length: 2500 }, (_, n) => `T-${n},Account ${n},${n === 0 ? '' : 'T-0'}`)
  const content = `External ID,Name,Parent\n${rows.join('\n')}`
  expect(await take(content)).toMatchObject({ created: 2500, refused: 0 })
  expect(await take(content)).toMatchObject({ unchanged: 2500 })
})
