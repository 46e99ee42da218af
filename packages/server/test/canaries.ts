// What identifies a customer, made up so that it is found wherever it gets to.

/** Where customers live and how they are reached. */
export const contact = {
  zip: '86420-1357',
  email: 'canary.bill@nest.example',
  phone: '+1 555 0142 7799',
  street: '12 Canary Street',
  city: 'Canaryville',
}
/** Where what they buy goes. */
export const shipContact = {
  zip: '97531-2468',
  email: 'canary.ship@nest.example',
  phone: '+1 555 0143 8811',
  street: '34 Warbler Lane',
  city: 'Warblerton',
}
/** To whom a gift card goes. */
export const recipient = 'canary.gift@nest.example'
/** The number of a payment card, which may stand anywhere that people type. */
export const card = '4111111111111111'
/** What somebody types who is not the customer. */
export const typed = 'typed.wrongly@nest.example'

/** How customers are reached, in whole and in parts. */
export const contacts = [...Object.values(contact), ...Object.values(shipContact), '86420', '97531']
/** What nobody outside may read. */
export const outside = [...contacts, recipient, card, typed]

/** Which of these occur in a text, whatever the case. */
export const found = (text: string, canaries: readonly string[]): string[] => {
  const lower = text.toLowerCase()
  return canaries.filter((canary) => lower.includes(canary.toLowerCase()))
}
