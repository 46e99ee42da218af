import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { repositoryRoot } from '../../kernel/config.js'

/** Addresses of the built style sheets and scripts of the status page, which hold digests. */
export interface PageAssets {
  styles: string[]
  scripts: string[]
}

const shell = resolve(repositoryRoot, 'packages/admin/dist/status.html')
const address = '(/assets/[\\w.-]+)'

/** Reads them from the page that the build made; without a build the page works unadorned. */
export function readPageAssets(file: string = shell): PageAssets {
  const built = contentOf(file)
  return {
    styles: addresses(built, `<link rel="stylesheet"[^>]* href="${address}"`),
    scripts: addresses(built, `<script type="module"[^>]* src="${address}"`),
  }
}

const addresses = (text: string, pattern: string): string[] =>
  [...text.matchAll(new RegExp(pattern, 'g'))].flatMap(([, found]) => found ?? [])

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The same for a page that is only looked at, in which no script may run. */
export const readStillAssets = (): PageAssets => ({ ...readPageAssets(), scripts: [] })
