import { readableOn, textColorOn } from '@waypost/shared'

/** The cards of the page by day and by night, as its style sheet has them. */
const cards = { light: '#ffffff', dark: '#1a1a1f' }

/** The style sheet that gives the page an accent colour, with words on it and links that can be read. */
export function themeCss(accent: string): string {
  const dark = readableOn(accent, cards.dark)
  return `${rule(accent, readableOn(accent, cards.light))}
@media screen and (prefers-color-scheme:dark){${rule(dark, dark)}}
`
}

const rule = (accent: string, ink: string): string =>
  `:root{--accent:${accent};--on-accent:${textColorOn(accent)};--accent-ink:${ink}}`

/** A parcel in the accent colour, for the tabs of browsers. */
export const themeIcon = (accent: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${accent}"/><path d="M7 11.5 16 7l9 4.5v9L16 25l-9-4.5zm0 0 9 4.5 9-4.5M16 16v9" fill="none" stroke="${textColorOn(accent)}" stroke-width="2" stroke-linejoin="round"/></svg>
`
