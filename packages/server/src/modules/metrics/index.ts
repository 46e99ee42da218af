export { createScrape, type Scrape, type ScrapeParts } from './scrape.js'
export { serveMetrics, type MetricsServer } from './serve-metrics.js'
