import 'reflect-metadata'
import { createCollaborators } from '../dist/kernel/collaborators.js'
import { createDatabase } from '../dist/kernel/database.js'
import { createLogger } from '../dist/kernel/logger.js'
import { systemClock } from '../dist/kernel/clock.js'
import { systemActor } from '../dist/modules/auth/index.js'
import { createConfigurationCache } from '../dist/modules/revisions/index.js'
import { orderApprove } from '../dist/modules/status-events/catalog/order-approve.js'
import { fireOnMany } from '../dist/modules/status-events/fire-on-many.js'
import { bulkEventSql, lastEventSql } from './control-sql.ts'
import { timed, type Job, type JobParts } from './jobs.ts'
import { orderIdOf, takeApprovalsBack } from './seed.ts'

const plain = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }

/** W4: Waypost's own function for one event on many orders, in this process, beside one statement. */
export async function bulkEvent({ client, databaseUrl, size }: JobParts): Promise<Job> {
  const log = createLogger('warn')
  const settings = { databaseUrl, transactionPooler: false, poolSize: 4 }
  const database = await createDatabase(settings, { entities: [], migrations: [], logger: log })
  const configuration = await createConfigurationCache(database, log)
  const ids = Array.from({ length: size }, (_, n) => orderIdOf(n + 1))
  const ctx = {
    actor: systemActor,
    database,
    configuration,
    clock: systemClock,
    log,
    ...createCollaborators({
      publicUrl: 'http://127.0.0.1:4000',
      secretKey: 'only for the benchmark, which seals nothing',
      privateDestinations: true,
    }),
    requestId: '',
    loaders: new Map(),
  }
  const { rows } = await client.query<Record<string, unknown>>(lastEventSql)
  const [stored] = rows
  if (!stored) throw new Error('Waypost must have carried out one event first')
  let run = 0

  const reset = () => takeApprovalsBack(client)
  const approveAll = async () => {
    run += 1
    const firings = ids.map((orderId, n) => ({
      input: { ...plain, orderId, idempotencyKey: `run-${run}:${n}` },
      steps: [{ spec: orderApprove, input: plain }],
    }))
    const outcomes = await fireOnMany(ctx, firings, { operation: 'BENCH', dryRun: false })
    const refused = outcomes.find(({ fired }) => !fired)
    if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`)
  }
  const { answer, facts, payload, plan, data, revision, labelId, labelName } = stored
  const values = [ids, answer, facts, payload, plan, data, revision, labelId, labelName]

  return {
    name: 'W4',
    title: `an event on ${size} orders, beside one statement`,
    target: 0.33,
    async turn() {
      await reset()
      const control = await timed(() => client.query(bulkEventSql, values))
      await reset()
      return { control, ours: await timed(approveAll) }
    },
    async close() {
      await configuration.close()
      await database.close()
    },
  }
}
