import { existsSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { administrator } from './running-waypost.js'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const switches = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's own sandbox does not work for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

function browserPath(): string {
  const path = process.env['CHROMIUM_PATH'] ?? usualPlaces.find((place) => existsSync(place))
  if (path) return path
  throw new Error('No Chromium found: install it or set CHROMIUM_PATH.')
}

/** What one test file does its browsing with. */
export interface Browsing {
  /** A fresh page: no cookies, 1440 × 900, English, unless the options say otherwise. */
  newPage(options?: BrowserContextOptions): Promise<Page>
  /** A fresh page on which the administrator is signed in. */
  signedInPage(options?: BrowserContextOptions): Promise<Page>
}

/** Opens a browser for this test file; closed after it. Call it at the top level of the file. */
export async function openBrowser(): Promise<Browsing> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: switches })
  afterAll(() => browser.close())
  const newPage = (options?: BrowserContextOptions) => freshPage(browser, options)
  // One session for all pages of a file: who signs in too often from one address is refused.
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()
  const signedInPage = async (options?: BrowserContextOptions) => {
    const origin = options?.baseURL ?? inject('waypostUrl')
    const page = await newPage({ ...options, storageState: sessions.get(origin) })
    if (sessions.has(origin)) return page
    await signIn(page, origin)
    sessions.set(origin, await page.context().storageState())
    return page
  }
  return { newPage, signedInPage }
}

async function freshPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject('waypostUrl'),
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

/** Signs the administrator in over the same endpoint that the sign-in form uses. */
async function signIn(page: Page, origin: string): Promise<void> {
  const response = await page.request.post('/api/auth/sign-in/email', {
    data: administrator,
    headers: { origin },
  })
  if (!response.ok())
    throw new Error(`Signing in answered ${response.status()}: ${await response.text()}`)
}

/**
 * Accessibility findings that would keep somebody from using the page, one line each. Where only
 * colours can have changed since it was asked last, only colours need be looked at.
 */
export async function seriousBarriers(page: Page, only?: 'colours'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axe.source)
  return page.evaluate(
    async (runOnly) => {
      const { axe: here } = window as unknown as { axe: typeof axe }
      // A page that is only looked at runs no script, and so no examination either.
      const { violations } = await here.run(
        { exclude: ['iframe[sandbox]'] },
        { resultTypes: ['violations'], runOnly },
      )
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    },
    only && ['color-contrast'],
  )
}

/** Requests that left for anywhere but Waypost, by default the shared one, from now on. */
export function watchForeignRequests(page: Page, own = inject('waypostUrl')): string[] {
  const foreign: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(own) && !/^(data|blob|about):/.test(url)) foreign.push(url)
  })
  return foreign
}

/**
 * Errors on the page's console and errors that nothing caught, collected from now on. That the
 * server does not know somebody who is not signed in is none, though browsers write it down.
 */
export function watchPageErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    const isGrave = message.type() === 'error' || message.type() === 'warning'
    if (isGrave && !message.text().includes('401 (Unauthorized)')) errors.push(message.text())
  })
  return errors
}

/** How far the page can be scrolled sideways, in pixels; 0 when everything fits. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** Keeps a picture of the page when SCREENSHOT_DIR names a folder for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOT_DIR']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** Chooses a country in its field, which has the focus again afterwards. */
export async function chooseCountry(field: Locator, search: string, name: string): Promise<void> {
  const page = field.page()
  await field.click()
  await page.getByPlaceholder('Search countries').fill(search)
  await page.getByRole('option', { name }).click()
  await focusBack(field)
}

/**
 * Waits until a list of choices has closed and has given the focus back to its field: whatever is
 * typed before that goes astray.
 */
export async function focusBack(field: Locator): Promise<void> {
  const page = field.page()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await page.waitForFunction(
    (element) => element === document.activeElement,
    await field.elementHandle(),
  )
}
