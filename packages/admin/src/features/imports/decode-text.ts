/** How a file's bytes were read as text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A file's text, and the encoding that it was read in. */
export interface DecodedText {
  text: string
  encoding: Encoding
}

/**
 * Reads bytes as text. A byte order mark decides; without one, bytes that are valid UTF-8 are that,
 * and anything else is taken for Windows-1252, as spreadsheets of the West save it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return read(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return read(bytes, 'utf-16be')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return read(bytes, 'windows-1252')
  }
}

const read = (bytes: Uint8Array, encoding: Encoding): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
})
