import type { Routine } from './kernel/migrate.js'
import { applyActionRoutine } from './modules/status-events/index.js'

/** SQL functions and views that are created anew after the migrations, in this order. */
export const routines: Routine[] = [applyActionRoutine]
