/** Colours that stand out from white and from near-black pages alike. */
export const labelPalette = [
  '#71717a',
  '#78716c',
  '#dc2626',
  '#ea580c',
  '#b7791f',
  '#65a30d',
  '#16a34a',
  '#0d9488',
  '#0284c7',
  '#3b82f6',
  '#4f46e5',
  '#8b5cf6',
  '#c026d3',
  '#db2777',
] as const

/** Whether a text is a colour as labels have it: # and six hexadecimal digits. */
export const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)
