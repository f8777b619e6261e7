/** The beginning of a text for one line of a list; 「…」 says that there is more. */
export const shortened = (text: string, most: number): string => {
  const letters = Array.from(text)
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}
