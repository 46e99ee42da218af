import { createScrape, type Scrape, type ScrapeParts } from '../src/modules/metrics/index.js'

/** What a scraper is told of this application, asked anew each time. */
export const freshScrape = (parts: ScrapeParts): Scrape => createScrape(parts, { keepFor: 0 })

/** One line of what a scraper is told. */
export interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

/** Reads the text format. @throws where a line is not of it */
export function samplesOf(text: string): Sample[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name, labels = '', value] = /^([a-z_0-9]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
      if (name === undefined) throw new Error(`This is no sample: ${line}`)
      const pairs = [...labels.matchAll(/(\w+)="([^"]*)",?/g)]
      return {
        name,
        labels: Object.fromEntries(pairs.map(([, key = '', word = '']) => [key, word])),
        value: Number(value),
      }
    })
}

/** The value of the one sample with this name and these labels; undefined where there is none. */
export function valueIn(
  text: string,
  name: string,
  labels: Record<string, string> = {},
): number | undefined {
  const wanted = Object.entries(labels)
  return samplesOf(text).find(
    (sample) =>
      sample.name === name && wanted.every(([label, word]) => sample.labels[label] === word),
  )?.value
}
