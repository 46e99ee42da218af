/** The colours of a mail that follow from the accent; texts in them can be read. */
export interface AccentColors {
  /** The accent as it was chosen. */
  fill: string
  /** On the accent: white or near black, whatever reads better. */
  onFill: string
  /** The accent for texts on white, and on the dark card. */
  link: string
  linkOnDark: string
}

/** The surfaces of mails in dark mode, and what stands on the light ones. */
export const darkCard = '#1c1c1f'
export const ink = '#18181b'

const readable = 4.5

/** What a mail makes of an accent colour. */
export function accentColors(accent: string): AccentColors {
  const onFill = contrast(accent, '#ffffff') >= readable ? '#ffffff' : better(accent)
  return {
    fill: accent,
    onFill,
    link: until(accent, '#000000', '#ffffff'),
    linkOnDark: until(accent, '#ffffff', darkCard),
  }
}

const better = (accent: string): string =>
  contrast(accent, '#ffffff') > contrast(accent, ink) ? '#ffffff' : ink

/** Mixes the colour with another, no more than is needed to be read on a background. */
function until(color: string, towards: string, background: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(color, towards, share)
    if (contrast(mixed, background) >= readable) return mixed
  }
  return towards
}

/** How far two colours stand apart, from 1 to 21, as WCAG counts it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

function mix(one: string, other: string, share: number): string {
  const others = channels(other)
  const mixed = channels(one).map((value, index) =>
    Math.round(value + ((others[index] ?? value) - value) * share),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
