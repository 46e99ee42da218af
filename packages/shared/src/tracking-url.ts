/** Where the tracking number goes in a carrier's address. */
export const trackingPlaceHolder = '{number}'

/** The address under which a carrier tracks a parcel; the number goes in as text, whatever it holds. */
export const trackingUrlOf = (template: string, number: string): string =>
  template.replace(trackingPlaceHolder, () => encodeURIComponent(number))
