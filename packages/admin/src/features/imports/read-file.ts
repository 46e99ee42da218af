import type { ImportFormat } from '../../generated/operations.js'
import { decodeText, type Encoding } from './decode-text.js'

/** The largest file that the server takes, in bytes. */
export const largestFile = 20 * 1024 * 1024

/** A file as text. */
export interface ChosenFile {
  name: string
  /** In bytes. */
  size: number
  text: string
  encoding: Encoding
  /** About how many lines it has, or entries and one. */
  lines: number
}

/** Reads a file as text and tells on the way how far it is, in percent. */
export async function readFile(
  file: File,
  onProgress: (percent: number) => void,
): Promise<ChosenFile> {
  const { text, encoding } = decodeText(await readBytes(file, onProgress))
  return { name: file.name, size: file.size, text, encoding, lines: linesIn(text) }
}

/** What a file is by its first sign: no CSV of ours begins with a bracket. */
export const formatOf = (text: string): ImportFormat => (/^\s*[[{]/.test(text) ? 'JSON' : 'CSV')

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

function linesIn(text: string): number {
  if (formatOf(text) === 'JSON') return count(text, /{/g) + 1
  return count(text, /\n/g) + (text.endsWith('\n') ? 0 : 1)
}

async function readBytes(file: File, onProgress: (percent: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size)
  const reader = file.stream().getReader()
  let read = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return bytes
    bytes.set(value, read)
    read += value.length
    onProgress(Math.round((read / file.size) * 100))
  }
}
