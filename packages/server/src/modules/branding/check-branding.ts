import type { BrandingRecord } from '../../kernel/configuration.js'
import { readMailbox } from '../../kernel/mailbox.js'
import { characterCount, keptText, lineProblem } from '../../kernel/text.js'
import { invalidInput, type UserError } from '../../kernel/user-error.types.js'
import type { BrandingValuesInput } from './branding.inputs.js'
import { cleanHtml } from './clean-html.js'

const longestLine = 100
const longestHtml = 20_000

/** What a branding says, without the logo and what tells brandings apart. */
export type Said = Omit<BrandingRecord, 'channelId' | 'version' | 'logoDigest'>

/** Changes in the form in which they are kept, with what is wrong with them. */
export interface CheckedBranding {
  /** Undefined stays. */
  said: { [Name in keyof Said]?: Said[Name] | undefined }
  removed: string[]
  errors: UserError[]
}

/** Reads changes of a branding: pure, so that a preview takes the same way. */
export function checkBranding(input: BrandingValuesInput): CheckedBranding {
  const header = cleaned(input.headerHtml)
  const footer = cleaned(input.footerHtml)
  const said = {
    name: keptText(input.name),
    accentColor: keptText(input.accentColor)?.toLowerCase() ?? keptText(input.accentColor),
    headerHtml: header?.html,
    footerHtml: footer?.html,
    senderName: keptText(input.senderName),
    senderAddress: mailbox(input.senderAddress),
    replyTo: mailbox(input.replyTo),
    language: input.language,
    fullNames: input.fullNames,
  }
  return {
    said,
    removed: [...new Set([...(header?.removed ?? []), ...(footer?.removed ?? [])])],
    errors: [
      ...lines(said, ['name', 'senderName']),
      ...colors(said),
      ...htmls(input, said),
      ...mailboxes(said, ['senderAddress', 'replyTo']),
    ],
  }
}

function cleaned(text: string | null | undefined) {
  if (text == null) return text === null ? { html: null, removed: [] } : undefined
  // Longer ones are refused as they are: to clean them would only take time.
  return text.length > 2 * longestHtml ? { html: text, removed: [] } : cleanHtml(text)
}

/** A mailbox in its one form, or what was given where it is none. */
function mailbox(text: string | null | undefined): string | null | undefined {
  const kept = keptText(text)
  return kept == null ? kept : (readMailbox(kept) ?? kept)
}

type Kept = CheckedBranding['said']

const lines = (said: Kept, names: readonly ('name' | 'senderName')[]): UserError[] =>
  names.flatMap((name) => {
    const text = said[name]
    const problem = text == null ? null : lineProblem(text, longestLine)
    return problem === null ? [] : [invalidInput([name], problem)]
  })

const colors = ({ accentColor }: Kept): UserError[] =>
  accentColor == null || /^#[0-9a-f]{6}$/.test(accentColor)
    ? []
    : [invalidInput(['accentColor'], 'A colour is "#" and six hexadecimal digits.')]

const htmls = (input: BrandingValuesInput, said: Kept): UserError[] =>
  (['headerHtml', 'footerHtml'] as const).flatMap((name) => {
    const longest = Math.max(...[input[name], said[name]].map((text) => characterCount(text ?? '')))
    return longest <= longestHtml
      ? []
      : [invalidInput([name], `At most ${longestHtml} characters fit here.`)]
  })

const mailboxes = (said: Kept, names: readonly ('senderAddress' | 'replyTo')[]): UserError[] =>
  names.flatMap((name) => {
    const text = said[name]
    return text == null || readMailbox(text) !== null
      ? []
      : [invalidInput([name], 'This is not the address of exactly one mailbox.')]
  })

/** What is given of the changes, by its name. */
export const givenOf = (said: Kept): [keyof Said, Said[keyof Said]][] =>
  (Object.keys(said) as (keyof Said)[]).flatMap((name) => {
    const value = said[name]
    return value === undefined ? [] : [[name, value]]
  })
