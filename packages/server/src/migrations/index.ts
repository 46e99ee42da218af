import { Foundation1700000000001 } from './1700000000001-foundation.js'
import { Staff1700000000002 } from './1700000000002-staff.js'
import { FileOrders1700000000010 } from './1700000000010-file-orders.js'
import { Lists1700000000060 } from './1700000000060-lists.js'

/** All migrations, oldest first. */
export const migrations = [
  Foundation1700000000001,
  Staff1700000000002,
  FileOrders1700000000010,
  Lists1700000000060,
]
