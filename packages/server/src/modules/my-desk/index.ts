export { MyDeskResolver } from './my-desk.resolver.js'
