/** A picture as its own bytes say, whatever it was called. */
export interface Picture {
  type: 'image/png' | 'image/jpeg' | 'image/webp'
  width: number
  height: number
}

/** What the first bytes of a PNG, JPEG or WebP say; null for anything else, or a torn file. */
export function readPicture(bytes: Buffer): Picture | null {
  try {
    return png(bytes) ?? webp(bytes) ?? jpeg(bytes)
  } catch (error) {
    // It ends before its size is said.
    if (error instanceof RangeError) return null
    throw error
  }
}

const text = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to)

function png(bytes: Buffer): Picture | null {
  if (text(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || text(bytes, 12, 16) !== 'IHDR') return null
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

function webp(bytes: Buffer): Picture | null {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 12) !== 'WEBP') return null
  const size = webpSize(bytes, text(bytes, 12, 16))
  return size && { type: 'image/webp', ...size }
}

function webpSize(bytes: Buffer, kind: string): Omit<Picture, 'type'> | null {
  if (kind === 'VP8X')
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'VP8 ') return null
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
}

/** Goes from marker to marker until one says the size. */
function jpeg(bytes: Buffer): Picture | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (bytes.readUInt8(at) === 0xff) {
    const marker = bytes.readUInt8(at + 1)
    if (saysSize(marker))
      return {
        type: 'image/jpeg',
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
      }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** C0 to CF, but for the tables among them. */
const saysSize = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
