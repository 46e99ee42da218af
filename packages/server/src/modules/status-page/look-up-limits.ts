/**
 * How often anybody may try. About 41,000 ZIPs make ten tries a day for one number hopeless against
 * a stranger; the limits for addresses, networks and everybody together are against one common ZIP
 * tried with many numbers. Windows slide and are in seconds.
 */
export const lookUpLimits = {
  /** Wrong proofs for one number, whether there is such an order or not. */
  number: { wrong: 5, within: 15 * 60, wrongInLong: 10, longWithin: 24 * 3600 },
  /** One address; of version 6 all of its /64. */
  address: {
    wrong: 20,
    tries: 60,
    within: 10 * 60,
    numbers: 30,
    numbersWithin: 3600,
  },
  /** One network: a /24, of version 6 a /48. */
  network: { wrong: 200, within: 3600 },
  /** Everybody: above this many wrong proofs, and so many times the usual, ZIPs stop counting for a while. */
  everybody: {
    wrong: 300,
    within: 5 * 60,
    timesUsual: 5,
    usualOver: 7 * 24 * 3600,
    closedFor: 1800,
  },
  /** Links sent by mail for one number. */
  links: { sent: 3, within: 3600, sentInLong: 10, longWithin: 24 * 3600 },
} as const
