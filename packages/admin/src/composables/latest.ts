/**
 * Runs asynchronous questions of which only the last one matters: the answer of every earlier one
 * is dropped, however late it comes.
 */
export function latest<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
): { ask: (question: Question, use: (answer: Answer) => void) => Promise<void>; drop: () => void } {
  let current = 0
  return {
    ask: async (question, use) => {
      current += 1
      const mine = current
      const answer = await ask(question)
      if (mine === current) use(answer)
    },
    drop: () => {
      current += 1
    },
  }
}
