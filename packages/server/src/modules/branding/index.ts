export * from './branding-for.js'
export { BrandingResolver } from './branding.resolver.js'
export { BrandingValuesInput } from './branding.inputs.js'
export { CustomerLanguageEnum, unsaid } from './branding.types.js'
export { checkBranding, type CheckedBranding } from './check-branding.js'
export { drafted } from './drafted.js'
export {
  findLogo,
  keepLogo,
  keptLogos,
  logoAddress,
  readLogo,
  writeLogo,
  type Logo,
} from './logo.js'
export { writeBranding } from './update-branding.js'
