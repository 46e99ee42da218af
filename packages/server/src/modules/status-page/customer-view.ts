import type { Configuration, CustomerLanguage, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { brandingFor } from '../branding/index.js'
import { carrierLink } from '../carriers/index.js'
import { customerWords } from '../labels/index.js'
import { customerSteps, type CustomerStep } from './customer-steps.js'
import {
  viewNow,
  viewThen,
  type ChangeRow,
  type ItemRow,
  type ViewRow,
} from './customer-view.sql.js'
import { initialsOf } from './initials.js'
import { pageWords } from './page-words.js'

/**
 * All that a customer sees of an order, in words of one language: the one list of what the status
 * page may show. Moments are ISO timestamps, days are YYYY-MM-DD.
 */
export interface CustomerView {
  numbers: { order: string; cart: string | null }
  /** The last label that customers may see; while there was none, that the order was received. */
  label: string
  labelAt: string
  steps: CustomerStep[]
  items: CustomerItem[]
  parcels: CustomerParcel[]
  names: { billTo: string | null; shipTo: string | null }
  /** Newest first. */
  timeline: { at: string; words: string }[]
}

/** An item as its customer sees it. */
export interface CustomerItem extends Omit<ItemRow, 'id'> {
  label: string
}

/** A parcel that can be tracked, or at least has a number. */
export interface CustomerParcel {
  carrier: string | null
  number: string
  /** Only https, and only at the carrier's own host; null where nobody knows it. */
  url: string | null
  shipDate: string
}

/** How an order is looked at. */
export interface CustomerLook {
  orderId: string
  /** Null for the language of the order's branding. */
  language: CustomerLanguage | null
  /** By a secret link names are shown in full; after a look-up as initials, unless the branding says otherwise. */
  byLink: boolean
  /** A moment of the order's timeline; null for the present. */
  at: string | null
}

/** What a customer sees of an order, and whose look the page has. */
export interface SeenOrder {
  channelId: number | null
  language: CustomerLanguage
  view: CustomerView
}

/**
 * Reads what the customer of an order may see, in one statement. Whether somebody may see it at all
 * is the caller's to know. Null when there is no such order, or was none at that moment.
 */
export async function seenByCustomer(
  { database, configuration }: Pick<Context, 'database' | 'configuration'>,
  look: CustomerLook,
): Promise<SeenOrder | null> {
  const [statement, values] =
    look.at === null ? [viewNow, [look.orderId]] : [viewThen, [look.orderId, look.at]]
  const [found] = await database.rows<{ seen: ViewRow }>(statement, values)
  return found ? seenOrder(found.seen, configuration.current(), look) : null
}

function seenOrder(row: ViewRow, configuration: Configuration, look: CustomerLook): SeenOrder {
  const branding = brandingFor(configuration, row.channelId)
  const language = look.language ?? branding.language
  const shown = shownLabels(row, configuration, language)
  const last = shown.at(-1)
  const received = { at: moment(row.placedAt), words: pageWords[language].received }
  const { at, words } = last ?? received
  return {
    channelId: row.channelId,
    language,
    view: {
      numbers: { order: row.number, cart: row.cartNumber },
      label: words,
      labelAt: at,
      steps: customerSteps({ label: last ?? null, items: row.items, language }),
      items: itemsOf(row, configuration, language),
      parcels: row.parcels.map(({ carrier, number, shipDate, template }) => ({
        carrier,
        number,
        url: carrierLink(template, number),
        shipDate,
      })),
      names: namesOf(row, look.byLink || branding.fullNames),
      timeline: [...timelineOf(row, shown, language), received],
    },
  }
}

interface ShownLabel {
  at: string
  words: string
  category: LabelRecord['category']
}

/**
 * The labels of the order that customers may see, each with the moment from which they read it: a
 * hidden one between two of the same words leaves no trace.
 */
function shownLabels(
  { changes }: ViewRow,
  configuration: Configuration,
  language: CustomerLanguage,
): ShownLabel[] {
  const shown: ShownLabel[] = []
  for (const { itemId, labelId, at } of changes) {
    const label = itemId === null ? visible(configuration, labelId) : undefined
    if (!label) continue
    const words = customerWords(label, language)
    if (words !== shown.at(-1)?.words)
      shown.push({ at: moment(at), words, category: label.category })
  }
  return shown
}

function itemsOf(
  { items, changes }: ViewRow,
  configuration: Configuration,
  language: CustomerLanguage,
): CustomerItem[] {
  const datesLeave = configuration.rules.get('ITEM_SET_EXPECTED_SHIP_DATE')?.itemLabelId != null
  const last = lastVisible(changes, configuration)
  return items.map(({ id, sku, name, ordered, shipped, needed, shipDate, expectedShipDate }) => {
    const label = last.get(id)
    return {
      sku,
      name,
      ordered,
      shipped,
      needed,
      label: label ? customerWords(label, language) : pageWords[language].received,
      shipDate,
      expectedShipDate: datesLeave ? expectedShipDate : null,
    }
  })
}

function lastVisible(changes: ChangeRow[], configuration: Configuration): Map<string, LabelRecord> {
  const last = new Map<string, LabelRecord>()
  for (const { itemId, labelId } of changes) {
    const label = visible(configuration, labelId)
    if (itemId !== null && label) last.set(itemId, label)
  }
  return last
}

function visible({ labels }: Configuration, id: number): LabelRecord | undefined {
  const label = labels.get(id)
  return label?.isShowToCustomer ? label : undefined
}

function namesOf({ billTo, shipTo }: ViewRow, inFull: boolean): CustomerView['names'] {
  const shown = (name: string | null) => (inFull || name === null ? name : initialsOf(name))
  return { billTo: shown(billTo), shipTo: shown(shipTo) }
}

/** Newest first; of the same moment, what was written stands above what was sent, above the label. */
function timelineOf(
  { sent, notes }: ViewRow,
  shown: ShownLabel[],
  language: CustomerLanguage,
): CustomerView['timeline'] {
  const { parcelSent } = pageWords[language]
  return [
    ...notes.map(({ at, text }) => ({ at: moment(at), words: text })).reverse(),
    ...sent.map((at) => ({ at: moment(at), words: parcelSent })),
    ...shown.map(({ at, words }) => ({ at, words })).reverse(),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

const moment = (at: string): string => new Date(at).toISOString()
