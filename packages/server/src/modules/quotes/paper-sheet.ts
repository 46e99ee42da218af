import { createRequire } from 'node:module'
import { readableOn } from '@waypost/shared'
import PdfDocument from 'pdfkit'
import type { QuotePaper } from './quote-paper.js'

/** Sizes and colours of the paper, in points. */
export const sheet = {
  margin: 48,
  /** Where what flows ends, above the foot. */
  bottom: 64,
  bar: 5,
  ink: '#18181b',
  soft: '#5b5b66',
  line: '#d9d9de',
} as const

/** A document that is being drawn, with what its parts are drawn with. */
export interface Drawing {
  doc: PDFKit.PDFDocument
  paper: QuotePaper
  left: number
  width: number
  /** The accent for words, which can be read on white. */
  accentInk: string
}

const require = createRequire(import.meta.url)
const fontFile = (weight: string): string =>
  require.resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`)

/** Where people measure paper in inches, by what they pay with. */
const inches = ['USD', 'CAD', 'MXN']

/** An empty document with the fonts, which come with Waypost and hold all Latin letters. */
export function newDrawing(paper: QuotePaper, title: string): Drawing {
  const { margin, bottom } = sheet
  const doc = new PdfDocument({
    size: inches.includes(paper.currency) ? 'LETTER' : 'A4',
    margins: { top: margin, bottom, left: margin, right: margin },
    bufferPages: true,
    lang: paper.language,
    displayTitle: true,
    info: {
      Title: title,
      Author: plain(paper.business.name),
      CreationDate: new Date(`${paper.writtenOn}T00:00:00Z`),
    },
  })
  doc.registerFont('text', fontFile('400Regular')).registerFont('strong', fontFile('600SemiBold'))
  const width = doc.page.width - 2 * margin
  const accentInk = readableOn(paper.business.accentColor, '#ffffff')
  return { doc, paper, left: margin, width, accentInk }
}

/** What people wrote, without what no paper shows. */
export const plain = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ' ')

/** How words look. */
export interface Hand {
  size: number
  strong?: boolean
  color?: string
}

/** Chooses how the next words look. */
export function hand({ doc }: Drawing, { size, strong = false, color = sheet.ink }: Hand): void {
  doc
    .font(strong ? 'strong' : 'text')
    .fontSize(size)
    .fillColor(color)
}

/** A thin line over the whole width. */
export function rule({ doc, left, width }: Drawing, y: number, color: string = sheet.line): void {
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.6)
    .strokeColor(color)
    .stroke()
}

/** Where something of this height begins: there, or at the top of a new page where it does not fit. */
export function placeFor({ doc }: Drawing, y: number, height: number): number {
  if (y + height <= doc.page.height - sheet.bottom) return y
  doc.addPage()
  return sheet.margin
}
