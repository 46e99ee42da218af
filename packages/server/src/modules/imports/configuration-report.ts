import type { ConfigurationFile } from './configuration-file.js'
import type { ConfigurationFileReport, ImportedEntry } from './configuration-file.types.js'
import { fileReport } from './file-report.js'
import type { Problem } from './problem.js'

/** Puts together what an import of labels or rules has to say. */
export function configurationReport({
  file,
  entries,
  problems,
  applied,
  revision,
}: {
  file: ConfigurationFile
  entries: ImportedEntry[]
  problems: readonly Problem[]
  applied: boolean
  revision: number
}): ConfigurationFileReport {
  const count = (difference: ImportedEntry['difference']) =>
    entries.filter((entry) => entry.difference === difference && entry.written).length
  return {
    ...fileReport({ ...file, problems }),
    applied,
    entries,
    created: count('NEW'),
    changed: count('DIFFERENT'),
    revision,
  }
}
