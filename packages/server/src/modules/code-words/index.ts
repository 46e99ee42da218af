export { ChannelWordsResolver } from './channel-words.resolver.js'
export { CodeWordsResolver } from './code-words.resolver.js'
export { ForeignWordsResolver } from './foreign-words.resolver.js'
export { tidyPushes } from './replay-pushes.js'
