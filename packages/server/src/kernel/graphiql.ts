import type { FastifyInstance } from 'fastify'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const insidePackage = (name: string, file: string) =>
  join(dirname(require.resolve(`${name}/package.json`)), file)

const scripts: Record<string, string> = {
  'react.js': insidePackage('react', 'umd/react.production.min.js'),
  'react-dom.js': insidePackage('react-dom', 'umd/react-dom.production.min.js'),
  'graphiql.js': insidePackage('graphiql', 'graphiql.min.js'),
}
const styleSheet = insidePackage('graphiql', 'graphiql.min.css')

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>GraphiQL · Waypost</title>
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>body { margin: 0 } #graphiql { height: 100dvh }</style>
  </head>
  <body>
    <div id="graphiql">Loading…</div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`

const start = `const fetcher = GraphiQL.createFetcher({ url: '/graphql' })
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, { fetcher }))
`

/**
 * Serves GraphiQL at /graphiql from files of our own; it acts with the session of whoever is signed
 * in, or with the Authorization header that is typed into it.
 */
export function serveGraphiql(http: FastifyInstance): void {
  const script = 'text/javascript; charset=utf-8'
  http.get('/graphiql', (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
  http.get('/graphiql/start.js', (_request, reply) => reply.type(script).send(start))
  for (const [name, file] of Object.entries(scripts)) {
    http.get(`/graphiql/${name}`, async (_request, reply) =>
      reply.type(script).send(await readFile(file)),
    )
  }
  http.get('/graphiql/graphiql.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(await readFile(styleSheet)),
  )
}
