import { dayIn } from '../emails/index.js'
import { hand, plain, sheet, type Drawing } from './paper-sheet.js'
import type { PaperAddress, QuotePaper } from './quote-paper.js'
import { paperWords } from './quote-pdf-words.js'

const logoHeight = 40
const gap = 20

/** Who writes to whom, about what. Answers where the next part begins. */
export function drawHead(drawing: Drawing): number {
  const below = drawLetterhead(drawing)
  const { doc, paper, left, width } = drawing
  const words = paperWords[paper.language]
  const column = (width - 2 * gap) / 3
  const bill = addressLines(paper.billTo)
  const ends = [
    drawBlock(
      drawing,
      [left, below, column],
      words.for,
      bill.length > 0 ? bill : [paper.customerName],
    ),
  ]
  const ship = addressLines(paper.shipTo)
  if (ship.length > 0 && ship.join('\n') !== bill.join('\n'))
    ends.push(drawBlock(drawing, [left + column + gap, below, column], words.shipTo, ship))
  ends.push(drawFacts(drawing, [left + 2 * (column + gap), below, column]))
  doc.y = Math.max(...ends)
  return drawEnd(drawing, Math.max(...ends) + 24)
}

function drawLetterhead(drawing: Drawing): number {
  const { doc, paper, left, width } = drawing
  const { number, language, business } = paper
  const half = width / 2 - gap / 2
  const top = sheet.margin
  hand(drawing, { size: 22, strong: true })
  doc.text(paperWords[language].quote, left + half + gap, top - 2, { width: half, align: 'right' })
  hand(drawing, { size: 11, color: sheet.soft })
  doc.text(plain(number), { width: half, align: 'right' })
  const titleEnd = doc.y
  if (business.logo && drawLogo(drawing, business.logo, half)) {
    return Math.max(titleEnd, top + logoHeight) + 28
  }
  hand(drawing, { size: 17, strong: true, color: drawing.accentInk })
  doc.text(plain(business.name), left, top, { width: half })
  return Math.max(titleEnd, doc.y) + 28
}

/** Whether the picture could be shown; one that is torn is no reason to have no quote. */
function drawLogo({ doc, left }: Drawing, logo: Buffer, width: number): boolean {
  try {
    doc.image(logo, left, sheet.margin, { fit: [Math.min(width, 200), logoHeight] })
    return true
  } catch {
    return false
  }
}

type Box = readonly [x: number, y: number, width: number]

function drawBlock(drawing: Drawing, [x, y, width]: Box, caption: string, lines: string[]): number {
  const { doc } = drawing
  hand(drawing, { size: 8.5, strong: true, color: sheet.soft })
  doc.text(caption, x, y, { width })
  lines.forEach((line, at) => {
    hand(drawing, { size: 10, strong: at === 0 })
    doc.text(plain(line), x, doc.y + (at === 0 ? 3 : 1), { width })
  })
  return doc.y
}

function drawFacts(drawing: Drawing, [x, y, width]: Box): number {
  const { doc, paper } = drawing
  let top = y
  for (const [caption, value] of factsOf(paper)) {
    hand(drawing, { size: 9.5, color: sheet.soft })
    doc.text(caption, x, top, { width: width * 0.46 })
    const captionEnd = doc.y
    hand(drawing, { size: 9.5, strong: true })
    doc.text(plain(value), x + width * 0.46, top, { width: width * 0.54, align: 'right' })
    top = Math.max(captionEnd, doc.y) + 3
  }
  return top
}

function factsOf(paper: QuotePaper): (readonly [string, string])[] {
  const { language, writtenOn, expiresOn, reference, revision } = paper
  const words = paperWords[language]
  return [
    [words.date, dayIn(language, writtenOn)],
    ...(expiresOn === null ? [] : [[words.validUntil, dayIn(language, expiresOn)] as const]),
    ...(reference === null ? [] : [[words.reference, reference] as const]),
    ...(revision === 1 ? [] : [[words.revision, String(revision)] as const]),
  ]
}

/** That the quote cannot be accepted any more, where it cannot. */
function drawEnd(drawing: Drawing, y: number): number {
  const { doc, paper, left, width } = drawing
  if (paper.end === null) return y
  doc.roundedRect(left, y, width, 28, 4).fill('#f1f1f3')
  hand(drawing, { size: 10, strong: true })
  doc.text(paperWords[paper.language].end[paper.end], left + 12, y + 8, { width: width - 24 })
  return y + 44
}

/** An address as it is written on letters there: towns before their codes where inches are. */
export function addressLines({ name, street, city, state, zip, country }: PaperAddress): string[] {
  const american = ['US', 'CA'].includes(country ?? '')
  const town = american
    ? [[city, state].filter(Boolean).join(', '), zip]
    : [zip, city, state && `(${state})`]
  const lines = [name, ...(street ?? '').split('\n'), town.filter(Boolean).join(' '), country]
  return lines.map((line) => line?.trim() ?? '').filter((line) => line !== '')
}
