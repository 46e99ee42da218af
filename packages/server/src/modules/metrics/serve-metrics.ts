import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GraphQLError } from 'graphql'
import { Registry } from 'prom-client'
import { ConfigError } from '../../kernel/config.js'
import { codeOf } from '../../kernel/database-errors.js'
import { AppError, maskError } from '../../kernel/errors.js'
import type { Logger } from '../../kernel/logger.js'
import { createScrape, type Scrape, type ScrapeParts } from './scrape.js'

const taken = 'is a port that another program has; choose another one for each process'

/** Where metrics are served. */
export interface MetricsAddress {
  host: string
  /** 0: one that is free. */
  port: number
}

/** A server of metrics that is running. */
export interface MetricsServer {
  url: string
  close(): Promise<void>
}

/**
 * Serves `/metrics` on a port of its own, where nothing else is, so that no proxy in front of the
 * public port can show them by mistake.
 * @throws ConfigError when the port is taken
 */
export async function serveMetrics(
  parts: ScrapeParts,
  { host, port }: MetricsAddress,
): Promise<MetricsServer> {
  const scrape = createScrape(parts)
  const server = createServer((request, response) => {
    void answer(request, response, { scrape, log: parts.log })
  })
  server.listen(port, host)
  await once(server, 'listening').catch((error: unknown) => {
    throw codeOf(error) === 'EADDRINUSE' ? new ConfigError([`METRICS_PORT ${taken}`]) : error
  })
  const { port: given } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${given}/metrics`,
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  { scrape, log }: { scrape: Scrape; log: Logger },
): Promise<void> {
  if (method !== 'GET' || url.split('?')[0] !== '/metrics') {
    refuse(response, 404, new AppError('NOT_FOUND', 'There are only metrics here: GET /metrics.'))
    return
  }
  try {
    const text = await scrape()
    response.setHeader('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
    response.end(text)
  } catch (error) {
    refuse(response, 500, maskError(error, log))
  }
}

function refuse(response: ServerResponse, status: number, error: GraphQLError): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify({ errors: [error] }))
}
