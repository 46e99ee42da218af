export { ensureDefaults } from './load-defaults.js'
export { LabelUsageResolver } from './label-usage.resolver.js'
export { StatusRuleResolver } from './status-rule.resolver.js'
