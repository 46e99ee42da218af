import { readableOn, textColorOn } from '@waypost/shared'

/** The colours of a mail that follow from the accent; texts in them can be read. */
export interface AccentColors {
  /** The accent as it was chosen. */
  fill: string
  /** For texts on the accent. */
  onFill: string
  /** The accent for texts, in the light and in the dark. */
  link: string
  linkOnDark: string
}

/** The surfaces on which an accent is hardest to read. */
const greyest = '#f4f4f5'
export const darkBox = '#26262a'

/** What a mail makes of an accent colour. */
export const accentColors = (accent: string): AccentColors => ({
  fill: accent,
  onFill: textColorOn(accent),
  link: readableOn(accent, greyest),
  linkOnDark: readableOn(accent, darkBox),
})
