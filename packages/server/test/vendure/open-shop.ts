import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { withDatabase } from '../test-settings.js'
import { prepareVendure, type RunningVendure } from './running-vendure.js'
import { VendureShop } from './vendure-shop.js'

/**
 * A Vendure shop for this test file alone, on a database of its own; removed after it.
 * Call it at the top level of the file.
 */
export async function openShop(): Promise<{ vendure: RunningVendure; shop: VendureShop }> {
  const name = inject('templateName').replace('template', randomUUID().slice(0, 8))
  const server = new pg.Client({ connectionString: inject('serverUrl') })
  await server.connect()
  await server.query(`create database ${name}`)
  const vendure = await prepareVendure(withDatabase(inject('serverUrl'), name))
  afterAll(async () => {
    await vendure.stop()
    await server.query(`drop database if exists ${name} with (force)`).finally(() => server.end())
  })
  await vendure.start(['bearer', 'api-key'])
  const shop = new VendureShop(vendure.address)
  await shop.signIn()
  await shop.furnish()
  return { vendure, shop }
}
