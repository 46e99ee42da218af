export { forgetTries } from './forget-tries.js'
export { lookUpRoutine } from './look-up.sql.js'
export { serveStatusPage } from './status-routes.js'
