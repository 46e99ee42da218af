import 'reflect-metadata'
import { afterEach } from 'vitest'
import { stopWorkers } from './running-workers.js'

// Here and not beside `work`: files share their modules, but each runs this once for itself.
afterEach(stopWorkers)
