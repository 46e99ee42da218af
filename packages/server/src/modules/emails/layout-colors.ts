import { readableOn, textColorOn } from '@waypost/shared'

/** The colours of a mail that follow from the accent; texts in them can be read. */
export interface AccentColors {
  /** The accent as it was chosen. */
  fill: string
  /** For texts on the accent. */
  onFill: string
  /** The accent for texts on white, and on the dark card. */
  link: string
  linkOnDark: string
}

/** What mails stand on in the dark. */
export const darkCard = '#1c1c1f'

/** What a mail makes of an accent colour. */
export const accentColors = (accent: string): AccentColors => ({
  fill: accent,
  onFill: textColorOn(accent),
  link: readableOn(accent, '#ffffff'),
  linkOnDark: readableOn(accent, darkCard),
})
