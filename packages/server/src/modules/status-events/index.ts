export { ensureDefaults } from './load-defaults.js'
