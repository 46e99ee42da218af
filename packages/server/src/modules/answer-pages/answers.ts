import type { Actor, Context } from '../../kernel/context.js'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Branding } from '../branding/index.js'
import type { BodyFields } from '../customer-pages/index.js'
import type { FoundRecordLink } from '../record-links/index.js'
import type { AnswerProblem } from './answer-page.js'
import type { QuoteView, RequestView } from './answer-view.js'

export type Looked =
  { kind: 'quote'; view: QuoteView } | { kind: 'approval' | 'request'; view: RequestView }
export declare function lookAt(ctx: Context, link: FoundRecordLink): Promise<Looked | null>
export declare function personOf(link: FoundRecordLink, looked: Looked): Actor
export declare function giveAnswer(
  ctx: Context,
  link: FoundRecordLink,
  looked: Looked,
  fields: BodyFields,
): Promise<AnswerProblem | null>
export declare function paperOf(
  ctx: Context,
  view: QuoteView,
  look: { language: CustomerLanguage; branding: Branding },
): Promise<Buffer>
