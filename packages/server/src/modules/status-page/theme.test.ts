import { contrastOf, readableContrast } from '@waypost/shared'
import { expect, test } from 'vitest'
import { themeCss } from './theme.js'

const rules = (css: string) =>
  [...css.matchAll(/--accent:(#\w+);--on-accent:(#\w+);--accent-ink:(#\w+)/g)].map(
    ([, accent = '', on = '', ink = '']) => ({ accent, on, ink }),
  )

test.each(['#ffe000', '#000000', '#ffffff', '#2563eb', '#7f7f7f', '#ff0000', '#00ff00', '#1a1a1f'])(
  'words on %s and links in it can be read by day and by night',
  (accent) => {
    const [light, dark] = rules(themeCss(accent))
    if (!light || !dark) throw new Error('no rules')
    expect(light.accent).toBe(accent)
    expect(contrastOf(light.ink, '#ffffff')).toBeGreaterThanOrEqual(readableContrast)
    expect(contrastOf(dark.ink, '#1a1a1f')).toBeGreaterThanOrEqual(readableContrast)
    for (const { accent: on, on: words } of [light, dark])
      expect(contrastOf(on, words)).toBeGreaterThanOrEqual(readableContrast)
  },
)
