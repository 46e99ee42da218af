export { Channel, channelType } from './channel.types.js'
