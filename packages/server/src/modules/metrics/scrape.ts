import { Registry } from 'prom-client'
import type { Context } from '../../kernel/context.js'
import { backlogGauges } from './backlog-gauges.js'
import { processGauges, type ProcessParts } from './process-gauges.js'
import { backlogReader, type BacklogParts, type BacklogTimes } from './read-backlog.js'

/** What is shown: counts of this process, how it does, and what waits in the database. */
export type ScrapeParts = BacklogParts & ProcessParts & Pick<Context, 'metrics'>

/** One answer to a scraper, in the text format of Prometheus. */
export type Scrape = () => Promise<string>

/** Makes the answers to scrapers. What only the database knows is left out while it is silent. */
export function createScrape(parts: ScrapeParts, times?: Partial<BacklogTimes>): Scrape {
  const registry = new Registry()
  const showBacklog = backlogGauges(registry)
  const readBacklog = backlogReader(parts, times)
  processGauges(registry, parts)
  return async () => {
    showBacklog(await readBacklog())
    const both = await Promise.all([parts.metrics.registry.metrics(), registry.metrics()])
    return both.join('\n')
  }
}
