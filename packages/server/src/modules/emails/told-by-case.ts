/** What happened to a request, with a text for each of its news, as Liquid. */
export const byNews = (texts: Record<string, string>): string => byCase('request.news', texts)

/** How a customer answered, with a text for each answer, as Liquid. */
export const byAnswer = (accepted: string, declined: string, commented: string): string =>
  byCase('answer', { accepted, declined, commented })

const byCase = (variable: string, texts: Record<string, string>): string =>
  Object.entries(texts)
    .map(([is, text], at) => `{% ${at === 0 ? 'if' : 'elsif'} ${variable} == "${is}" %}${text}`)
    .join('') + '{% endif %}'
