export { importFile } from './import-file.js'
export type { ImportReport } from './import.types.js'
export { ImportResolver } from './import.resolver.js'
