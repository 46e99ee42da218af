import type { Command } from './command.js'
import { importAccountsCommand } from './import-accounts.js'
import { importOrdersCommand } from './import-orders.js'
import { importTrackingCommand } from './import-tracking.js'
import { migrateCommand } from './migrate.js'
import { outboxReplayCommand } from './outbox-replay.js'
import { tokenCreateCommand } from './token-create.js'
import { userCreateCommand } from './user-create.js'
import { verifyCommand } from './verify.js'
import { workerCommand } from './worker.js'

/** Every command; a new one is a file beside this and a line here. */
export const commands: Command[] = [
  migrateCommand,
  userCreateCommand,
  tokenCreateCommand,
  verifyCommand,
  workerCommand,
  importOrdersCommand,
  importTrackingCommand,
  importAccountsCommand,
  outboxReplayCommand,
]
