import { expect, test } from 'vitest'
import { badgeColors, badgeContrast } from './label-color.js'

test('a badge of any colour is readable in light and dark', () => {
  const parts = ['00', '40', '80', 'c0', 'ff']
  const colors = parts.flatMap((r) => parts.flatMap((g) => parts.map((b) => `#${r}${g}${b}`)))
  for (const color of colors) {
    for (const dark of [false, true]) {
      expect(
        badgeContrast(badgeColors(color, dark)),
        `${color} dark=${dark}`,
      ).toBeGreaterThanOrEqual(4.5)
    }
  }
})

test('a colour that is none still gives a readable badge', () => {
  expect(badgeContrast(badgeColors('tomato', false))).toBeGreaterThanOrEqual(4.5)
})
