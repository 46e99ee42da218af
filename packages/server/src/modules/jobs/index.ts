export { startUpkeep, type Upkeep, type UpkeepTask } from './run-upkeep.js'
