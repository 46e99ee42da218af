import { verify } from '../modules/status-events/index.js'
import type { Command } from './command.js'

/** Checks the invariants of all data; exit code 1 and a list when one is broken. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '',
  summary: 'Check the invariants of the data: quantities, money, labels, history, counts',
  options: {},
  async run({ ctx, print }) {
    const broken = await verify(ctx.database)
    for (const { invariant, count, examples } of broken) {
      print(`BROKEN: ${invariant}: ${count} (${examples.join(', ')})`)
    }
    if (broken.length === 0) print('All invariants hold.')
    return broken.length === 0 ? 0 : 1
  },
}
