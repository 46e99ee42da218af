import type { CustomerLanguage } from '../../kernel/configuration.js'

const en = {
  received: 'Received',
  inProgress: 'In progress',
  partlyShipped: 'Partly shipped',
  shipped: 'Shipped',
  completed: 'Completed',
  parcelSent: 'Parcel sent',

  skip: 'Skip to the content',
  title: 'Order status',
  lead: 'See where your order is. Nothing more is needed than its number and your ZIP code or e-mail address.',
  number: 'Order number',
  numberHint: 'You find it in your confirmation.',
  proof: 'ZIP code or e-mail address',
  proofHint: 'As you gave it with the order.',
  show: 'Show status',
  sendLink: 'Send me a link by e-mail',
  sendLinkHint: 'The link goes to the address that the order was placed with.',
  incomplete: 'Please fill in both fields.',
  miss: 'We found no order with these details. Please check the order number and the ZIP code or e-mail address.',
  limitedTitle: 'Too many tries',
  busyTitle: 'Just a moment',
  busy: 'The status cannot be shown right now.',
  tryAgain: (seconds: number) =>
    seconds < 90
      ? 'Please try again in a minute.'
      : `Please try again in ${count('en', Math.ceil(seconds / 60), 'minute', 'minutes')}.`,
  limitedHint: 'A link that we sent you by e-mail still works.',
  linkTitle: 'Your order',
  linkLead: 'This page shows the order that the link in your e-mail belongs to.',
  open: 'Show the order',
  linkSentTitle: 'Please look into your mailbox',
  linkSent:
    'If your details belong to an order, we have sent a link to the e-mail address that it was placed with. The link works for ten minutes.',
  notFoundTitle: 'This link does not work',
  notFound: 'It is wrong, has expired or was replaced by a newer one.',
  toForm: 'Look up an order',

  order: (number: string) => `Order ${number}`,
  cartNumber: 'Your number in the shop',
  since: 'since',
  progress: 'Progress',
  done: 'done',
  current: 'now',
  ahead: 'still to come',
  items: (items: number) => count('en', items, 'item', 'items'),
  ordered: 'Ordered',
  shippedQuantity: 'Shipped',
  needed: 'On backorder',
  sku: 'Item no.',
  shipDate: 'Shipped on',
  expectedShipDate: 'Expected to ship on',
  parcels: (parcels: number) => count('en', parcels, 'parcel', 'parcels'),
  parcel: 'Parcel',
  track: 'Track parcel',
  sentOn: 'Sent on',
  copy: 'Copy number',
  copied: 'Copied',
  people: 'Names',
  billTo: 'Billed to',
  shipTo: 'Shipped to',
  timeline: 'What happened',
  zone: (zone: string) => `All times are in ${zone}.`,
  languages: 'Language',
  newTab: 'opens the page of the carrier',
  another: 'Look up another order',
}

type Words = typeof en

const de: Words = {
  received: 'Eingegangen',
  inProgress: 'In Bearbeitung',
  partlyShipped: 'Teilweise versandt',
  shipped: 'Versandt',
  completed: 'Abgeschlossen',
  parcelSent: 'Paket versandt',

  skip: 'Zum Inhalt',
  title: 'Bestellstatus',
  lead: 'Sehen Sie nach, wo Ihre Bestellung ist. Sie brauchen nur ihre Nummer und Ihre Postleitzahl oder E-Mail-Adresse.',
  number: 'Bestellnummer',
  numberHint: 'Sie steht in Ihrer Bestätigung.',
  proof: 'Postleitzahl oder E-Mail-Adresse',
  proofHint: 'So, wie Sie sie bei der Bestellung angegeben haben.',
  show: 'Status anzeigen',
  sendLink: 'Link per E-Mail senden',
  sendLinkHint: 'Der Link geht an die Adresse, mit der bestellt wurde.',
  incomplete: 'Bitte füllen Sie beide Felder aus.',
  miss: 'Wir haben keine Bestellung mit diesen Angaben gefunden. Bitte prüfen Sie die Bestellnummer und die Postleitzahl oder E-Mail-Adresse.',
  limitedTitle: 'Zu viele Versuche',
  busyTitle: 'Einen Augenblick',
  busy: 'Der Status kann gerade nicht angezeigt werden.',
  tryAgain: (seconds) =>
    seconds < 90
      ? 'Bitte versuchen Sie es in einer Minute noch einmal.'
      : `Bitte versuchen Sie es in ${count('de', Math.ceil(seconds / 60), 'Minute', 'Minuten')} noch einmal.`,
  limitedHint: 'Ein Link aus einer E-Mail von uns funktioniert weiterhin.',
  linkTitle: 'Ihre Bestellung',
  linkLead: 'Diese Seite zeigt die Bestellung, zu der der Link in Ihrer E-Mail gehört.',
  open: 'Bestellung anzeigen',
  linkSentTitle: 'Bitte sehen Sie in Ihr Postfach',
  linkSent:
    'Wenn Ihre Angaben zu einer Bestellung gehören, haben wir einen Link an die E-Mail-Adresse gesendet, mit der bestellt wurde. Er gilt zehn Minuten.',
  notFoundTitle: 'Dieser Link funktioniert nicht',
  notFound: 'Er ist falsch, abgelaufen oder durch einen neueren ersetzt.',
  toForm: 'Bestellung suchen',

  order: (number) => `Bestellung ${number}`,
  cartNumber: 'Ihre Nummer im Shop',
  since: 'seit',
  progress: 'Fortschritt',
  done: 'erledigt',
  current: 'jetzt',
  ahead: 'steht noch aus',
  items: (items) => count('de', items, 'Artikel', 'Artikel'),
  ordered: 'Bestellt',
  shippedQuantity: 'Versandt',
  needed: 'Im Rückstand',
  sku: 'Art.-Nr.',
  shipDate: 'Versandt am',
  expectedShipDate: 'Voraussichtlicher Versand am',
  parcels: (parcels) => count('de', parcels, 'Paket', 'Pakete'),
  parcel: 'Paket',
  track: 'Sendung verfolgen',
  sentOn: 'Versandt am',
  copy: 'Nummer kopieren',
  copied: 'Kopiert',
  people: 'Namen',
  billTo: 'Rechnung an',
  shipTo: 'Lieferung an',
  timeline: 'Verlauf',
  zone: (zone) => `Alle Zeiten: ${zone}.`,
  languages: 'Sprache',
  newTab: 'öffnet die Seite des Versanddienstes',
  another: 'Andere Bestellung suchen',
}

/** A number with its noun. */
function count(language: CustomerLanguage, number: number, one: string, many: string): string {
  const noun = new Intl.PluralRules(language).select(number) === 'one' ? one : many
  return `${new Intl.NumberFormat(language).format(number)} ${noun}`
}

/** The status page's own words in each language. */
export const pageWords: Readonly<Record<CustomerLanguage, Words>> = { en, de }

/** What the languages call themselves. */
export const languageNames: Readonly<Record<CustomerLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
}
