import 'reflect-metadata'
import { createDatabase } from '../dist/kernel/database.js'
import { createKeyedDigest } from '../dist/kernel/keyed-digest.js'
import { createLogger } from '../dist/kernel/logger.js'
import { fillLookUpProofs } from '../dist/modules/orders/index.js'

/** Lets the seeded orders be looked up, as the server does by itself in the course of time. */
export async function proveOrders(databaseUrl: string, secretKey: string): Promise<void> {
  const settings = { databaseUrl, transactionPooler: false, poolSize: 2 }
  const parts = { entities: [], migrations: [], logger: createLogger('warn') }
  const database = await createDatabase(settings, parts)
  const digest = createKeyedDigest(secretKey)
  while (await database.transaction((tx) => fillLookUpProofs(tx, digest)));
  await database.query('vacuum analyze look_up_proof')
  await database.close()
}
