import type { XmlEvents } from './scan-xml.ts'

/** Sheets write a character that XML cannot hold as `_x000D_`, and such a text itself as `_x005F_x000D_`. */
const withoutEscapes = (text: string): string =>
  text.includes('_x') ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

/**
 * Collects the text of each element of a name: the pieces of a text in several colours are put together, and the furigana
 * Excel keeps beside a Japanese text (`rPh`) is left out.
 */
export const textCollector = (element: string, give: (text: string) => void): XmlEvents => {
  let text = ''
  let isText = false
  let isFurigana = false
  return {
    onOpen: (name) => {
      if (name === element) text = ''
      if (name === 't') isText = true
      if (name === 'rPh') isFurigana = true
    },
    onText: (piece) => {
      if (isText && !isFurigana) text += piece
    },
    onClose: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isFurigana = false
      if (name === element) give(withoutEscapes(text))
    },
  }
}
