export { ensureDefaults } from './load-defaults.js'
export { transitionAllowed } from './transitions.js'
