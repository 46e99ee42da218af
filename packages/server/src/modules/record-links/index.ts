export * from './record-link.js'
export { fillRecordLinks, recordLinkPlace } from './record-link-places.js'
