export { AppearancePreviewResolver } from './appearance-preview.resolver.js'
export { serveStatusAssets } from './asset-routes.js'
export { CustomerPageResolver } from './customer-page.resolver.js'
