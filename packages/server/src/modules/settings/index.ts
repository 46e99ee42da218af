export { SettingsResolver } from './settings.resolver.js'
export { QuoteSettingsResolver } from './quote-settings.resolver.js'
export { updateQuoteSettings } from './update-quote-settings.js'
export { updateSettings } from './update-settings.js'
