// Which paths the server answers, but for those of the built admin.
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../src/kernel/config.js'

/** Whether a path leads to the built admin, which knows of no order. */
const isAdmins = (path: string): boolean =>
  ['*', '/*', '/'].includes(path) || existsSync(join(repositoryRoot, 'packages/admin/dist', path))

/** All paths but those of the admin, which knows of no order; a wildcard is not told of. */
export function servedPaths(http: FastifyInstance): string[] {
  const tree = http.printRoutes({ commonPrefix: false })
  const above: string[] = []
  const paths = tree.split('\n').flatMap((line) => {
    const [, indent = '', part = ''] = /^((?:[│ ] {3})*)[├└]── (\S+) \(/.exec(line) ?? []
    if (part === '') return []
    const depth = indent.length / 4
    above.splice(depth, above.length, part)
    return [above.join('')]
  })
  return paths.filter((path) => !isAdmins(path)).toSorted()
}
