/** The inputs of all events in one shape; what is named by an id in the API is named by its place. */
export interface Input {
  force?: boolean
  items?: Wanted[]
  /** Of a change of status. */
  label?: number
  places?: number[]
  /** Of an item that is added. */
  add?: NewItem
  /** Of a revision. */
  item?: number
  qty?: number
  price?: number
  name?: string
  replacements?: NewItem[]
  restock?: boolean
  open?: boolean
  /** Place of the return, ledger entry, shipment or drop-ship order. */
  target?: number
  date?: string
  carrier?: string
  number?: string
  amount?: number
  method?: string
  reference?: string
  terms?: string
  mode?: 'LOG' | 'TERMINAL'
  packages?: Wanted[][]
  supplier?: string
  fill?: FillOptions
}
export interface Wanted {
  item: number
  qty?: number
}
export interface NewItem {
  sku: string
  qty: number
  price: number
  tax?: number
  discount?: number
  /** Of an imported item: a label of its own. */
  label?: number
}
export interface FillOptions {
  approve?: boolean
  approveIncomplete?: boolean
  carryBalance?: boolean
  carryCredit?: boolean
  onlyComplete?: boolean
  date?: string
}

/** An order as it is imported. */
export interface Draft {
  items: NewItem[]
  shipping: number
  tax: number
  discount: number
  paid: number
  approve: boolean
  label?: number
  date?: string
  number?: string
}

/** What becomes of an open return, by its place. */
export interface Decision {
  target: number
  approved: boolean
}
