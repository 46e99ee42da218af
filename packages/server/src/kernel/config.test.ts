import { expect, test } from 'vitest'
import { ConfigError, readConfig, repositoryRoot } from './config.js'

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

test('has a default for everything', () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:4000',
    databaseUrl: undefined,
    transactionPooler: false,
    dataDir: `${repositoryRoot}/.waypost`,
    sampleData: true,
    worker: true,
    privateDestinations: false,
  })
})

test('leaves updates to others when it says so', () => {
  expect(readConfig({ WAYPOST_WORKER: 'off' }).worker).toBe(false)
  expect(problemsOf({ WAYPOST_WORKER: 'no' })).toEqual(['WAYPOST_WORKER must be on or off'])
})

test('serves metrics only where it is told to, on loopback and on a port of their own', () => {
  expect(readConfig({}).metrics).toBeUndefined()
  const open = { HOST: '0.0.0.0', METRICS_PORT: '9464' }
  expect(readConfig(open).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
  expect(readConfig({ ...open, METRICS_HOST: '10.0.0.5' }).metrics?.host).toBe('10.0.0.5')
  expect(problemsOf({ METRICS_PORT: '4000' })).toEqual([
    'METRICS_PORT must be another port than PORT',
  ])
  expect(problemsOf({ METRICS_PORT: 'many' })).toEqual(['METRICS_PORT must be a port number'])
})

test('lets updates leave to private addresses only when it says so', () => {
  const read = (value: string) => readConfig({ WAYPOST_PRIVATE_DESTINATIONS: value })
  expect(read('allow').privateDestinations).toBe(true)
  expect(read('refuse').privateDestinations).toBe(false)
  expect(problemsOf({ WAYPOST_PRIVATE_DESTINATIONS: 'true' })).toEqual([
    'WAYPOST_PRIVATE_DESTINATIONS must be refuse or allow',
  ])
})

test('takes an empty setting as one that is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4000 })
})

test('names every wrong setting at once and never its value', () => {
  const problems = problemsOf({
    PORT: 'eighty',
    DATABASE_URL: 'mysql://user:hunter2@host/db',
    WAYPOST_ADMIN_EMAIL: 'not-an-address',
    WAYPOST_SECRET_KEY: 'hunter2',
    LOG_LEVEL: 'loud',
  })
  for (const name of [
    'PORT',
    'DATABASE_URL',
    'WAYPOST_ADMIN_EMAIL',
    'WAYPOST_SECRET_KEY',
    'LOG_LEVEL',
  ]) {
    expect(problems.some((problem) => problem.startsWith(`${name} `))).toBe(true)
  }
  expect(problems.join()).not.toMatch(/eighty|hunter2|not-an-address|loud/)
})

test('asks for what an external database needs', () => {
  const url = 'postgres://waypost@db/waypost'
  expect(problemsOf({ DATABASE_URL: url })).toEqual([
    'WAYPOST_SECRET_KEY is required when DATABASE_URL is set',
  ])
  const key = 'k'.repeat(32)
  expect(
    problemsOf({ DATABASE_URL: url, WAYPOST_SECRET_KEY: key, DATABASE_POOL_MODE: 'transaction' }),
  ).toEqual(['DATABASE_DIRECT_URL is required when DATABASE_POOL_MODE is transaction'])
})

test('wants the first administrator whole or not at all', () => {
  expect(problemsOf({ WAYPOST_ADMIN_EMAIL: 'ada@example.com' })).toHaveLength(1)
  const both = {
    WAYPOST_ADMIN_EMAIL: 'ada@example.com',
    WAYPOST_ADMIN_PASSWORD: 'long enough to keep',
  }
  expect(readConfig(both).firstAdministrator?.email).toBe('ada@example.com')
})

test('takes the networks of proxies, and nothing that is none', () => {
  const trusted = (text: string) => readConfig({ TRUSTED_PROXIES: text }).trustedProxies
  expect(trusted('10.0.0.0/8, 192.0.2.1,2001:db8::/32')).toEqual([
    '10.0.0.0/8',
    '192.0.2.1',
    '2001:db8::/32',
  ])
  expect(readConfig({}).trustedProxies).toBeUndefined()
  for (const text of ['*', 'true', '1', '10.0.0.0/33', '10.0.0/8', 'loopback', '10.0.0.1,'])
    expect(problemsOf({ TRUSTED_PROXIES: text })).toEqual([
      'TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, separated by commas',
    ])
})
