import type { Queryable } from '../../kernel/database.js'
import { listEntries } from '../lists/index.js'
import { taxRateList } from './tax-rate-list.js'
import type { TaxRate } from './tax-rate.types.js'

/** All tax rates. */
export const readTaxRates = (db: Queryable): Promise<TaxRate[]> => listEntries(db, taxRateList)
