// Finds a Chromium for the browser tests, or installs Debian's where that can be done.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say } from './toolchain.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macApps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of an installed Chromium or Chrome; CHROMIUM_PATH wins. Undefined when there is none. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...macApps,
  ]
  return candidates.find((path) => path && existsSync(path))
}

/** Like findBrowser, but installs Chromium and fonts first when this is root on Debian or Ubuntu. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (canInstall) {
    say('Installing Chromium for the browser tests …')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env, quiet: true })
    const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-core']
    const { code, output } = await run(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', ...packages],
      { env, quiet: true },
    )
    if (code !== 0) say(output)
    return findBrowser()
  }
  say('There is no Chromium here, so the browser tests are skipped. To run them, install it')
  say('(Debian: sudo apt-get install chromium fonts-noto-core) or set CHROMIUM_PATH to one.')
  return undefined
}
