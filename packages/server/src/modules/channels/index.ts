export { createChannel } from './create-channel.js'
export { ChannelResolver } from './channel.resolver.js'
export { Channel, channelType } from './channel.types.js'
export { TokenChannelResolver } from './token-channel.resolver.js'
