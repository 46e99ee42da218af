import { dayIn } from '../emails/index.js'
import { drawHead } from './paper-head.js'
import { drawLines, drawSums } from './paper-lines.js'
import { hand, newDrawing, plain, placeFor, sheet, type Drawing } from './paper-sheet.js'
import type { QuotePaper } from './quote-paper.js'
import { paperWords } from './quote-pdf-words.js'

/** The quote as a PDF, as long as it needs to be; the same paper makes the same document. */
export async function quotePdf(paper: QuotePaper): Promise<Buffer> {
  const drawing = newDrawing(paper, titleOf(paper))
  const { doc } = drawing
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve).once('error', reject)
  })
  const sums = drawSums(drawing, drawLines(drawing, drawHead(drawing)))
  drawNotes(drawing, sums)
  drawEveryPage(drawing)
  doc.end()
  await finished
  return Buffer.concat(chunks)
}

const titleOf = ({ language, number, business }: QuotePaper): string =>
  plain(`${paperWords[language].quoteNumber(number)} · ${business.name}`)

/** Until when it holds, and what the business says with it; long texts go on over pages. */
function drawNotes(drawing: Drawing, from: number): void {
  const { doc, paper, left, width } = drawing
  const words = paperWords[paper.language]
  doc.y = placeFor(drawing, from + 24, 56)
  if (paper.expiresOn !== null && paper.end === null) {
    hand(drawing, { size: 10 })
    doc.text(words.holds(dayIn(paper.language, paper.expiresOn)), left, doc.y, { width })
    doc.moveDown(1)
  }
  const note = plain(paper.note ?? '').trim()
  if (note === '') return
  hand(drawing, { size: 8.5, strong: true, color: sheet.soft })
  doc.text(words.note, left, doc.y, { width })
  hand(drawing, { size: 10 })
  doc.text(note, left, doc.y + 3, { width, lineGap: 2 })
}

/** The colour of the business above, and below which page of what it is. */
function drawEveryPage(drawing: Drawing): void {
  const { doc, paper, left, width } = drawing
  const { start, count } = doc.bufferedPageRange()
  const words = paperWords[paper.language]
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at)
    doc.rect(0, 0, doc.page.width, sheet.bar).fill(paper.business.accentColor)
    // What stands below the margin would begin another page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - 40
    hand(drawing, { size: 8.5, color: sheet.soft })
    doc.text(titleOf(paper), left, y, { width: width * 0.7, height: 12, ellipsis: true })
    doc.text(words.page(at + 1, count), left, y, { width, align: 'right', lineBreak: false })
  }
}
