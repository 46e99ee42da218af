export { SettingsResolver } from './settings.resolver.js'
export { QuoteSettingsResolver } from './quote-settings.resolver.js'
