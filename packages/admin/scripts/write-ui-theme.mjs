// Resolving the Vite configuration makes the component library write its theme, whose types
// vue-tsc reads; a fresh clone has none before its first build.
import { fileURLToPath } from 'node:url'
import { resolveConfig } from 'vite'

await resolveConfig({ root: fileURLToPath(new URL('..', import.meta.url)) }, 'build')
