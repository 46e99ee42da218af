import { chromium } from 'playwright-core'
import { createServer } from 'node:http'
const base = 'http://127.0.0.1:4160'
const mode = process.argv[2]
const server = createServer((req, res) => {
  if (req.url.startsWith('/ok')) { res.end('thanks') }
  else if (req.url.startsWith('/fail')) { res.statusCode = 503; res.end('<h1>Maintenance</h1> We are back soon.') }
  else if (req.url.startsWith('/gone')) { res.statusCode = 410; res.end() }
  else setTimeout(() => { res.end('late') }, 20000)
}).listen(4169, '127.0.0.1')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const ctx = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 }, locale: process.env.LOC ?? 'en-US', colorScheme: process.env.DARK ? 'dark' : 'light', reducedMotion: 'reduce' })
const page = await ctx.newPage()
page.on('console', (m) => { if (['error', 'warning'].includes(m.type())) console.log('CONSOLE', m.text().slice(0, 300)) })
page.on('pageerror', (e) => console.log('PAGEERROR', String(e).slice(0, 300)))
const r = await page.request.post('/api/auth/sign-in/email', { data: { email: 'a@example.org', password: 'correct-horse-battery' }, headers: { origin: base } })
console.log('sign in', r.status())
const gql = async (query, variables) => { const a = await page.request.post('/graphql', { data: { query, variables } }); const b = await a.json(); if (b.errors) console.log(JSON.stringify(b.errors).slice(0, 400)); return b.data }
if (mode === 'seed') {
  for (const [name, path] of [['ERP', 'ok'], ['Warehouse of Margarete Schütte-Lihotzky & daughters, Frankfurt', 'fail'], ['Analytics', 'slow'], ['Old CRM', 'gone']]) {
    const d = await gql('mutation ($i: WebhookEndpointCreateInput!) { webhookEndpointCreate(input: $i) { userErrors { code message } } }', { i: { name, url: `http://127.0.0.1:4169/${path}`, types: ['*'] } })
    console.log(name, JSON.stringify(d))
  }
  const { orders } = await gql('{ orders(first: 40) { edges { node { id number } } } }')
  let n = 0
  for (const { node } of orders.edges) {
    const d = await gql(`mutation { a: orderPack(input: { orderId: "${node.id}" }) { applied userErrors { code } } }`)
    const e = await gql(`mutation { a: orderAddTrackingNumber(input: { orderId: "${node.id}", carrier: "UPS", number: "1Z${n}" }) { applied userErrors { code } } }`)
    n += (d?.a.applied ? 1 : 0) + (e?.a.applied ? 1 : 0)
  }
  console.log('events', n)
  await new Promise((done) => setTimeout(done, 40000))
}
if (mode === 'wait') await new Promise((done) => setTimeout(done, 30000))
const suffix = `${process.env.DARK ? 'dark' : 'light'}-${process.env.LOC ?? 'en'}`
const shot = async (name) => page.screenshot({ path: `/tmp/updates-shots/${name}-${suffix}.png` })
await page.goto('/updates'); await page.waitForTimeout(2500); await shot('updates')
await page.goto('/updates?show=failed'); await page.waitForTimeout(2000); await shot('failed')
const first = page.locator('[data-delivery] button').first()
if (await first.count()) { await first.click(); await page.waitForTimeout(1500); await shot('drawer') }
await page.goto('/updates?show=delivered&destination=1'); await page.waitForTimeout(1500)
await page.goto('/updates?show=open'); await page.waitForTimeout(1500); await shot('waiting')
const w = page.locator('[data-delivery] button').first()
if (await w.count()) { await w.click(); await page.waitForTimeout(1500); await shot('waiting-drawer') 
 await page.keyboard.press('Escape') }
await page.goto('/updates?show=delivered'); await page.waitForTimeout(1500)
const b = page.getByRole('button', { name: /Send again|Erneut senden/ }).first()
await b.click(); await page.waitForTimeout(1500); await shot('many')
await page.keyboard.press('Escape')
await page.setViewportSize({ width: 390, height: 844 })
await page.goto('/updates'); await page.waitForTimeout(2000); await shot('narrow')
console.log('sideways', await page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
await page.evaluate(() => document.querySelector('[data-delivery]')?.scrollIntoView()); await page.waitForTimeout(300); await shot('narrow-log')
const link = await gql('{ deliveries(first: 1, filter: { kind: WEBHOOK }) { edges { node { orderId } } } }')
const id = link.deliveries.edges[0]?.node.orderId
if (id) {
  await page.goto(`/orders/${id}?tab=updates`); await page.waitForTimeout(2500)
  await page.getByRole('tab', { name: /Updates|Meldungen/ }).scrollIntoViewIfNeeded(); await shot('order-narrow')
  await page.setViewportSize({ width: 1440, height: 900 }); await page.waitForTimeout(500)
  await page.getByRole('tab', { name: /Updates|Meldungen/ }).scrollIntoViewIfNeeded(); await shot('order')
}
await browser.close(); server.close(); process.exit(0)
