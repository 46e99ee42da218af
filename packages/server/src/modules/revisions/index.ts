export {
  CONFIGURATION_CHANNEL,
  createConfigurationCache,
  type LiveConfigurationCache,
} from './configuration-cache.js'
export {
  CONFIGURATION_LOCK,
  holdConfiguration,
  publishConfiguration,
  type Publication,
  type PublicationWork,
  type Published,
  type PublishingContext,
} from './publish-configuration.js'
export { documentOf, type ConfigurationDocument, type LabelDocument } from './configuration-document.js'
