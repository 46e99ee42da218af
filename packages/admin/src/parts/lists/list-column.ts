/** A column of a list; its head is worded `<list>.columns.<key>`. */
export interface ListColumn {
  key: string
  /** Figures stand at the right. */
  figure?: boolean
  /** Shown only where there is room; its cells hide themselves below `2xl` too. */
  roomy?: boolean
}
