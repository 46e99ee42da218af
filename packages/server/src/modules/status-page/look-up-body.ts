import { onlyText, type BodyFields } from '../customer-pages/index.js'

/** The two things that every try says. */
export interface LookUpInput {
  number: string
  proof: string
}

const longest = { number: 100, proof: 254 } as const
/** One number and one proof; null for anything else. */
export function lookUpInput(fields: BodyFields): LookUpInput | null {
  const number = textOf(fields, 'number')
  const proof = textOf(fields, 'proof')
  return number === null || proof === null ? null : { number, proof }
}

function textOf(fields: BodyFields, name: keyof typeof longest): string | null {
  const value = onlyText(fields, name)
  return value === null || value.trim() === '' || value.length > longest[name] ? null : value
}
