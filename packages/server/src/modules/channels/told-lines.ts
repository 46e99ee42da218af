import type { ChannelAdapterKind } from '../../kernel/configuration.js'
import type { ChannelContent } from '../deliveries/index.js'
import { adapterOf } from './adapters/index.js'

/** What a cart is told, in words, a line for each thing; empty where nobody is told. */
export const toldLines = (adapter: ChannelAdapterKind, content: ChannelContent): string[] =>
  adapterOf(adapter)?.describe(content) ?? []
