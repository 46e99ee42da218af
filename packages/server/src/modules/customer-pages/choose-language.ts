import { customerLanguages, type CustomerLanguage } from '../../kernel/configuration.js'

/** The language that somebody chose, else the first that their browser asks for and there is. */
export function chooseLanguage(
  chosen: unknown,
  acceptLanguage: string | undefined,
): CustomerLanguage | null {
  return knownLanguage(chosen) ?? preferred(acceptLanguage ?? '')
}

const knownLanguage = (text: unknown): CustomerLanguage | null =>
  customerLanguages.find((language) => language === text) ?? null

function preferred(header: string): CustomerLanguage | null {
  const wishes = header
    .split(',')
    .slice(0, 20)
    .map((wish) => {
      const [range = '', ...parameters] = wish.trim().toLowerCase().split(';')
      const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean)
      return { language: knownLanguage(range.split('-')[0]), weight: Number(weight ?? 1) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return wishes.find(({ language }) => language !== null)?.language ?? null
}
