export * from './branding-for.js'
