import { count } from '../customer-pages/index.js'
import type { AnswerWords } from './answer-words.js'

/** In German. */
export const answerWordsGerman: AnswerWords = {
  quote: (number) => `Angebot ${number}`,
  request: (number) => `Bestellanfrage ${number}`,
  forName: (name) => `Für ${name}`,
  reference: 'Ihr Zeichen',
  validUntil: 'Gilt bis zum Ablauf des',
  endless: 'Gilt unbefristet',
  pdf: 'Als PDF herunterladen',
  lines: (lines) => count('de', lines, 'Artikel', 'Artikel'),
  sku: 'Nr.',
  quantity: 'Menge',
  each: (price) => `je ${price}`,
  insteadOf: 'statt',
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  shipping: 'Versand',
  tax: 'Steuer',
  total: 'Gesamtbetrag',
  note: 'Ein Hinweis für Sie',
  yourAnswer: 'Ihre Antwort',
  text: 'Möchten Sie etwas dazu sagen?',
  textHint: 'Nur nötig, wenn Sie um eine Änderung bitten.',
  accept: 'Angebot annehmen',
  acceptHint: {
    order: 'Mit der Annahme bestellen Sie alles zu diesen Preisen.',
    staff: 'Wenn Sie annehmen, machen wir eine Bestellung daraus und bestätigen sie.',
  },
  comment: 'Um eine Änderung bitten',
  decline: 'Ablehnen',
  standings: {
    OPEN: { title: 'Dieses Angebot wartet auf Ihre Antwort', next: '' },
    COMMENTED: {
      title: 'Wir haben Ihre Nachricht',
      next: 'Wir sehen sie uns an und schicken Ihnen eine neue Fassung. Sie können auch diese noch beantworten.',
    },
    ACCEPTED: {
      title: 'Sie haben dieses Angebot angenommen',
      next: 'Vielen Dank. Wir machen eine Bestellung daraus; Sie müssen nichts weiter tun.',
    },
    EXPIRED: {
      title: 'Dieses Angebot ist abgelaufen',
      next: 'Es kann nicht mehr angenommen werden. Schreiben Sie uns, dann können wir es erneuern.',
    },
    DECLINED: {
      title: 'Sie haben dieses Angebot abgelehnt',
      next: 'Es wird nichts bestellt. Wenn Sie es sich anders überlegen, melden Sie sich bei uns.',
    },
    CANCELED: {
      title: 'Dieses Angebot gilt nicht mehr',
      next: 'Es wurde zurückgezogen. Bei Fragen melden Sie sich gern bei uns.',
    },
  },
  ordered: (order) => ({
    title: 'Aus diesem Angebot ist eine Bestellung geworden',
    next: `Vielen Dank. Ihre Bestellung hat die Nummer ${order}.`,
  }),
  youWrote: 'Sie haben geschrieben',

  asks: (buyer, account) => `${buyer} möchte für ${account} bestellen.`,
  overBudget: 'Das ist mehr, als vom Budget übrig ist.',
  comments: 'Dazu schreibt die bestellende Person',
  path: 'Wer entscheidet',
  level: (level) => `Stufe ${level}`,
  any: 'Eine Zusage genügt',
  all: 'Alle müssen zusagen',
  steps: {
    WAITING: 'steht noch aus',
    CURRENT: 'jetzt',
    PASSED: 'genehmigt',
    REJECTED: 'abgelehnt',
    SKIPPED: 'übersprungen',
  },
  verdicts: { APPROVE: 'Genehmigt', REJECT: 'Abgelehnt', NONE: 'Noch nicht entschieden' },
  yourDecision: 'Ihre Entscheidung',
  reason: 'Begründung',
  reasonHint: 'Nur nötig, wenn Sie ablehnen. Sie wird weitergegeben.',
  approve: 'Genehmigen',
  reject: 'Ablehnen',
  decided: {
    APPROVE: { title: 'Sie haben diese Anfrage genehmigt', next: 'Vielen Dank.' },
    REJECT: {
      title: 'Sie haben diese Anfrage abgelehnt',
      next: 'Ihre Begründung wird weitergegeben. Die Anfrage kann geändert und erneut eingereicht werden.',
    },
  },
  waitsForYou: 'Diese Anfrage wartet auf Ihre Entscheidung',
  notYours: {
    title: 'Sie sind nicht an der Reihe',
    next: 'Über diese Anfrage entscheidet gerade jemand anderes. Wenn Sie gefragt sind, schreiben wir Ihnen.',
  },
  states: {
    DRAFT: { title: 'Diese Anfrage ist ein Entwurf', next: 'Es wurde noch niemand gefragt.' },
    PENDING: {
      title: 'Diese Anfrage wartet auf Genehmigung',
      next: 'Sobald entschieden ist, schreiben wir eine E-Mail.',
    },
    APPROVED: { title: 'Diese Anfrage ist genehmigt', next: 'Sie wird nun bestellt.' },
    REJECTED: { title: 'Diese Anfrage ist abgelehnt', next: '' },
    CANCELED: { title: 'Diese Anfrage ist storniert', next: 'Es wird nichts bestellt.' },
  },
  requestOrdered: (order) => ({
    title: 'Diese Anfrage ist bestellt',
    next: `Die Bestellung hat die Nummer ${order}.`,
  }),
  rejectedBy: (name) => `${name} schreibt`,
  change: 'Ändern und erneut einreichen',
  quantityHint: 'Mit 0 fällt ein Artikel weg.',
  commentsHint: 'Die Genehmigenden lesen es.',
  submit: 'Zur Genehmigung einreichen',
  cancel: 'Anfrage stornieren',
  cancelTitle: 'Nicht mehr nötig?',
  cancelHint: 'Dann wird nichts bestellt, und niemand wird mehr gefragt.',

  problems: {
    CHANGED:
      'Das hat sich geändert, seit Sie die Seite geöffnet haben. Bitte sehen Sie es sich vor Ihrer Antwort noch einmal an.',
    TEXT_MISSING: 'Bitte schreiben Sie, was sich ändern soll.',
    REASON_MISSING: 'Bitte schreiben Sie, warum Sie ablehnen.',
    TEXT_TOO_LONG: 'Bitte schreiben Sie weniger: Hier passen bis zu 2.000 Zeichen hinein.',
    QUANTITIES: 'Bitte geben Sie ganze Mengen ein, mindestens eine davon über 0.',
    NOT_POSSIBLE: 'Das ist nicht mehr möglich. Unten sehen Sie, wie es jetzt steht.',
  },
  notFound: {
    title: 'Dieser Link funktioniert nicht',
    next: 'Er ist falsch, abgelaufen oder durch einen neueren ersetzt. Wer ihn geschickt hat, kann Ihnen einen neuen schicken.',
  },
  limited: 'Zu viele Antworten in kurzer Zeit',
  busy: 'Die Seite kann gerade nicht angezeigt werden',
  again: (seconds) =>
    seconds < 90
      ? 'Bitte versuchen Sie es in einer Minute noch einmal.'
      : `Bitte versuchen Sie es in ${count('de', Math.ceil(seconds / 60), 'Minute', 'Minuten')} noch einmal.`,
  backTo: 'Zurück zur Seite',
}
