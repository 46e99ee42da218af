import { moneyIn } from '../emails/index.js'
import { hand, plain, placeFor, rule, sheet, type Drawing } from './paper-sheet.js'
import type { PaperLine } from './quote-paper.js'
import { paperWords } from './quote-pdf-words.js'

const padding = 8
/** Digits of one width, so that amounts stand below each other. */
const digits: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum']

interface Columns {
  item: Column
  quantity: Column
  unitPrice: Column
  amount: Column
}

interface Column {
  x: number
  width: number
}

/** The lines as a table, which goes on over as many pages as it needs. Answers where it ends. */
export function drawLines(drawing: Drawing, from: number): number {
  const columns = columnsOf(drawing)
  let y = drawTableHead(drawing, columns, from)
  for (const line of drawing.paper.lines) {
    const height = heightOf(drawing, columns, line)
    const place = placeFor(drawing, y, height)
    y = place === y ? y : drawTableHead(drawing, columns, place)
    drawLine(drawing, columns, line, y)
    y += height
    rule(drawing, y)
  }
  return y
}

/** As wide as the widest amount needs, and the rest for names. */
function columnsOf(drawing: Drawing): Columns {
  const { doc, paper, left, width } = drawing
  const words = paperWords[paper.language]
  hand(drawing, { size: 10, strong: true })
  const widest = (texts: string[]): number =>
    Math.max(...texts.map((text) => doc.widthOfString(text, { features: digits }))) + 14
  const { lines } = paper
  const amount = widest([words.amount, ...lines.map(({ total }) => money(drawing, total))])
  const price = widest([
    words.unitPrice,
    ...lines.map(({ unitPrice, listPrice }) => money(drawing, Math.max(unitPrice, listPrice))),
  ])
  const quantity = widest([words.quantity, ...lines.map(({ qty }) => amountOf(drawing, qty))])
  const end = left + width
  return {
    item: { x: left, width: width - amount - price - quantity },
    quantity: { x: end - amount - price - quantity, width: quantity },
    unitPrice: { x: end - amount - price, width: price },
    amount: { x: end - amount, width: amount },
  }
}

function drawTableHead(drawing: Drawing, columns: Columns, y: number): number {
  const words = paperWords[drawing.paper.language]
  hand(drawing, { size: 8.5, strong: true, color: sheet.soft })
  drawing.doc.text(words.item, columns.item.x, y, { width: columns.item.width })
  const right = (text: string, { x, width }: Column) =>
    drawing.doc.text(text, x, y, { width, align: 'right', lineBreak: false })
  right(words.quantity, columns.quantity)
  right(words.unitPrice, columns.unitPrice)
  right(words.amount, columns.amount)
  const below = y + 16
  rule(drawing, below, drawing.accentInk)
  return below
}

function heightOf(drawing: Drawing, { item }: Columns, line: PaperLine): number {
  const { doc, paper } = drawing
  hand(drawing, { size: 10, strong: true })
  const names = doc.heightOfString(nameOf(line), { width: item.width })
  hand(drawing, { size: 8.5 })
  const quiet = doc.heightOfString(paperWords[paper.language].sku(plain(line.sku)), {
    width: item.width,
  })
  return names + quiet + 2 + 2 * padding
}

function drawLine(drawing: Drawing, columns: Columns, line: PaperLine, top: number): void {
  const { doc, paper } = drawing
  const y = top + padding
  hand(drawing, { size: 10, strong: true })
  doc.text(nameOf(line), columns.item.x, y, { width: columns.item.width })
  hand(drawing, { size: 8.5, color: sheet.soft })
  const number = paperWords[paper.language].sku(plain(line.sku))
  doc.text(number, columns.item.x, doc.y + 2, { width: columns.item.width })
  hand(drawing, { size: 10 })
  drawRight(drawing, amountOf(drawing, line.qty), columns.quantity, y)
  drawRight(drawing, money(drawing, line.unitPrice), columns.unitPrice, y)
  if (line.listPrice > line.unitPrice) {
    hand(drawing, { size: 8.5, color: sheet.soft })
    const { x, width } = columns.unitPrice
    doc.text(money(drawing, line.listPrice), x, y + 14, {
      width,
      align: 'right',
      strike: true,
      features: digits,
    })
  }
  hand(drawing, { size: 10, strong: true })
  drawRight(drawing, money(drawing, line.total), columns.amount, y)
}

const drawRight = ({ doc }: Drawing, text: string, { x, width }: Column, y: number): void => {
  doc.text(text, x, y, { width, align: 'right', features: digits, lineBreak: false })
}

/** No name takes more than a page. */
const nameOf = ({ name }: PaperLine): string => plain(name).slice(0, 1000)

const sumsWidth = 240

/** What comes on top of the lines, and what it comes to. Answers where it ends. */
export function drawSums(drawing: Drawing, from: number): number {
  const sums = sumsOf(drawing)
  let y = placeFor(drawing, from + 12, sums.length * 18 + 34)
  const x = drawing.left + drawing.width - sumsWidth
  for (const [caption, amount] of sums) {
    hand(drawing, { size: 10, color: sheet.soft })
    drawing.doc.text(caption, x, y, { width: sumsWidth, lineBreak: false })
    hand(drawing, { size: 10 })
    drawRight(drawing, money(drawing, amount), { x, width: sumsWidth }, y)
    y += 18
  }
  return drawTotal(drawing, x, y)
}

function drawTotal(drawing: Drawing, x: number, y: number): number {
  const { doc, paper, accentInk } = drawing
  doc
    .moveTo(x, y + 2)
    .lineTo(x + sumsWidth, y + 2)
    .lineWidth(1.2)
    .strokeColor(accentInk)
    .stroke()
  hand(drawing, { size: 13, strong: true })
  doc.text(paperWords[paper.language].total, x, y + 10, { width: sumsWidth, lineBreak: false })
  drawRight(drawing, money(drawing, paper.total), { x, width: sumsWidth }, y + 10)
  return y + 34
}

function sumsOf({ paper }: Drawing): (readonly [string, number])[] {
  const words = paperWords[paper.language]
  const extras = [
    [words.discount, -paper.discount],
    [words.shipping, paper.shipping],
    [words.tax, paper.tax],
  ] as const
  const some = extras.filter(([, amount]) => amount !== 0)
  return some.length === 0 ? [] : [[words.subtotal, paper.subtotal], ...some]
}

const money = ({ paper }: Drawing, amount: number): string =>
  moneyIn(paper.language, amount, paper.currency)

const amountOf = ({ paper }: Drawing, quantity: number): string =>
  new Intl.NumberFormat(paper.language).format(quantity)
