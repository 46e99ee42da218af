import { it } from 'vitest'
import { getMigrations } from 'better-auth/db/migration'
import { createTestDatabase, testLogger } from '../test/harness.js'
import { staffAuthOptions } from './modules/auth/staff-auth.js'
const database = await createTestDatabase()
it('prints', async () => {
  const m = await getMigrations(staffAuthOptions({ publicUrl: 'http://127.0.0.1:4000', secretKey: 'x'.repeat(40) }, database.pool, testLogger))
  console.log(await m.compileMigrations())
})
