export { SettingsResolver } from './settings.resolver.js'
