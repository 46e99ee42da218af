import type { DatabaseSettings } from '../src/kernel/database.js'

/** Settings of a small pool on this database. */
export function testSettings(databaseUrl: string): DatabaseSettings {
  return { databaseUrl, transactionPooler: false, poolSize: 6 }
}

/** The same server, another database. */
export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
