export { createConfigurationCache, type LiveConfigurationCache } from './configuration-cache.js'
export {
  CONFIGURATION_LOCK,
  holdConfiguration,
  presentConfiguration,
  publishConfiguration,
  type PublicationWork,
  type Published,
  type PublishingContext,
} from './publish-configuration.js'
export type { AppearanceDocument, TemplateDocument } from './configuration-document.js'
export {
  currentRevision,
  presentTemplates,
  revisionDocument,
  type RevisionRecord,
} from './revision.queries.js'
export { RevisionResolver } from './revision.resolver.js'
export { ConfigurationType, configurationType } from './revision.types.js'
