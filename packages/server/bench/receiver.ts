// Answers webhooks: /ok after 5 ms, /fail with an error, /hang not at all.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const answerAfter = 5

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    if (request.url?.startsWith('/hang')) return
    const status = request.url?.startsWith('/fail') ? 500 : 204
    setTimeout(() => response.writeHead(status).end(), answerAfter)
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready ${(server.address() as AddressInfo).port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
