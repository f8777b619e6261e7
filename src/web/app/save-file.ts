/** Gives the reader a file to keep on their own machine. */
export const saveFile = (name: string, content: BlobPart, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** The media type of a CSV file. */
export const CSV_TYPE = 'text/csv;charset=utf-8'
