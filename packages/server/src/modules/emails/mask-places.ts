/** What staff read where a mail has a secret. */
export const mask = '••••••'

/** Where a mail has a secret. */
export const secretPlace = /\[\[(?:status-link|record-link|gift-card):[^\][]*\]\]/g

/** The text of a copy for staff: the places of secrets say nothing of them. */
export const maskPlaces = (text: string): string => text.replace(secretPlace, mask)
