import type { Command } from './command.js'

/** Brings the schema up to date, which every command does; this one does nothing else. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Bring the schema of the database up to date',
  options: {},
  run({ applied, print }) {
    for (const name of applied) print(`applied ${name}`)
    if (applied.length === 0) print('The schema is up to date.')
    return Promise.resolve(0)
  },
}
