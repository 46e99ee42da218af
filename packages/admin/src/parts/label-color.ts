/** A colour as fractions of red, green and blue. */
type Rgb = readonly [red: number, green: number, blue: number]

/** WCAG's minimum for text is 4.5; the rest makes up for the rounding to whole colours. */
const readable = 4.6
const white: Rgb = [1, 1, 1]
const black: Rgb = [0, 0, 0]

/** What a label's badge is drawn with, as CSS colours. */
export interface BadgeColors {
  text: string
  background: string
  border: string
}

/** Reads #rrggbb; anything else is a middle grey, so that a bad colour never hides a label. */
function parse(color: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  const part = (index: number) => parseInt(match?.[index] ?? '80', 16) / 255
  return [part(1), part(2), part(3)]
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const luminance = ([red, green, blue]: Rgb) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const css = (rgb: Rgb) => `rgb(${rgb.map((part) => Math.round(part * 255)).join(' ')})`

/**
 * Colours for a badge of the given #rrggbb: a tint of it behind text of the same hue, darkened
 * (or, on dark screens, lightened) until the contrast is at least 4.5 to 1.
 */
export function badgeColors(color: string, dark: boolean): BadgeColors {
  const own = parse(color)
  const ground: Rgb = dark ? [0.07, 0.07, 0.08] : white
  const background = mix(ground, own, dark ? 0.22 : 0.12)
  let text = mix(own, dark ? white : black, dark ? 0.35 : 0.25)
  for (let step = 0; step < 20 && contrast(text, background) < readable; step++) {
    text = mix(text, dark ? white : black, 0.12)
  }
  return {
    text: css(text),
    background: css(background),
    border: css(mix(ground, own, dark ? 0.4 : 0.3)),
  }
}

/** The contrast ratio, 1 to 21, between text and ground of a badge. For tests. */
export function badgeContrast(colors: BadgeColors): number {
  const read = (text: string) =>
    (text.match(/\d+/g) ?? []).map((part) => Number(part) / 255) as unknown as Rgb
  return contrast(read(colors.text), read(colors.background))
}

const styles = new Map<string, Record<string, string>>()

/** The style of a badge for both modes at once; the page's colour scheme picks. Kept per colour. */
export function badgeStyle(color: string): Record<string, string> {
  const known = styles.get(color)
  if (known) return known
  const light = badgeColors(color, false)
  const dark = badgeColors(color, true)
  const style = {
    color: `light-dark(${light.text}, ${dark.text})`,
    backgroundColor: `light-dark(${light.background}, ${dark.background})`,
    borderColor: `light-dark(${light.border}, ${dark.border})`,
  }
  styles.set(color, style)
  return style
}
