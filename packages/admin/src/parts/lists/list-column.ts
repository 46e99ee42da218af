/** A column of a list; its head is worded `<list>.columns.<key>`. */
export interface ListColumn {
  key: string
  /** Figures stand at the right. */
  figure?: boolean
}
