/** What a cell reads as when its text does not have the form of its field. */
export class Unreadable {
  /** @param words what is wrong and how to write it, in a sentence */
  constructor(readonly words: string) {}
}
