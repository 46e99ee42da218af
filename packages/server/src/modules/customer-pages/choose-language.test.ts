import { expect, test } from 'vitest'
import { chooseLanguage } from './choose-language.js'

test.each([
  [undefined, 'de-AT,de;q=0.9,en;q=0.5', 'de'],
  [undefined, 'fr, en;q=0.4, de;q=0.6', 'de'],
  [undefined, 'fr', null],
  [undefined, 'de;q=0', null],
  [undefined, undefined, null],
  [undefined, '*;q=x,;;,', null],
  ['de', 'en', 'de'],
  ['xx', 'en', 'en'],
  [['de'], undefined, null],
])('%j with %j makes %j', (chosen, header, language) => {
  expect(chooseLanguage(chosen, header)).toBe(language)
})
