import { expect, test } from 'vitest'
import { openBrowser, seriousBarriers, watchForeignRequests } from './browser.js'
import { administrator } from './running-waypost.js'

const { newPage, signedInPage } = await openBrowser()

test('somebody who is not signed in can sign in, and is let in', async () => {
  const page = await newPage()
  const foreign = watchForeignRequests(page)
  await page.goto('/')
  await page.getByLabel('E-mail').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  expect(await seriousBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('Password', { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('main').waitFor()
  expect(foreign).toEqual([])
})

test('the staff app has no serious barriers, light and dark, wide and narrow', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      const page = await signedInPage({ colorScheme, viewport: { width, height: 900 } })
      await page.goto('/')
      await page.getByRole('main').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await seriousBarriers(page)).toEqual([])
      await page.context().close()
    }
  }
})
