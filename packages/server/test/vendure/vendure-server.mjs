// A Vendure server with a small shop in it, for the check of the Vendure adapter. It runs in a process
// of its own, started by running-vendure.ts, and ends when that one lets go of it.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { packages, databaseUrl, port, tokenMethod, superadmin } = JSON.parse(process.argv[2])
process.env.VENDURE_DISABLE_TELEMETRY = 'true'

const installed = createRequire(join(packages, 'package.json'))
const vendure = installed('@vendure/core')
const { bootstrap, DefaultLogger, dummyPaymentHandler, LanguageCode, LogLevel, Populator } = vendure

const config = {
  logger: new DefaultLogger({ level: LogLevel.Error }),
  apiOptions: { hostname: '127.0.0.1', port, adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: {
    tokenMethod,
    superadminCredentials: superadmin,
    cookieOptions: { secret: 'for this check only' },
  },
  dbConnectionOptions: { type: 'postgres', url: databaseUrl, synchronize: true },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  customFields: { Order: [{ name: 'fulfilmentStatus', type: 'string', nullable: true }] },
}

const shop = {
  defaultLanguage: LanguageCode.en,
  defaultZone: 'Europe',
  countries: [{ name: 'Germany', code: 'DE', zone: 'Europe' }],
  taxRates: [{ name: 'Standard Tax', percentage: 19 }],
  shippingMethods: [{ name: 'Parcel', price: 490 }],
  paymentMethods: [
    {
      name: 'Invoice',
      handler: {
        code: dummyPaymentHandler.code,
        arguments: [{ name: 'automaticSettle', value: 'true' }],
      },
    },
  ],
  collections: [],
}

/** Whoever started this is gone: so is the reason for this server. */
process.on('disconnect', () => process.exit(0))

const app = await bootstrap(config)
const { totalItems } = await app.get(vendure.CountryService).findAll(vendure.RequestContext.empty())
if (totalItems === 0) await app.get(Populator).populateInitialData(shop)
process.on('message', async (word) => {
  if (word !== 'stop') return
  await app.close()
  process.exit(0)
})
process.send?.('ready')
