/** Saves a text as a CSV file of the browser's. */
export const downloadCsv = (name: string, text: string): void => download(name, text, 'text/csv')

/** Saves a text as a JSON file of the browser's. */
export const downloadJson = (name: string, text: string): void =>
  download(name, text, 'application/json')

function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
