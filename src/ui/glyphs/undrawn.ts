import { rareLettersIn, withoutVariant } from './rare-letters.ts'

const SIZE = 48
/** Letters that nobody has ever been given: they are drawn as what stands for a letter the fonts do not have. */
const NEVER_GIVEN = ['\u{2fffd}', '\u0378']

/** A letter as the fonts of the screen draw it, dot by dot. */
const drawing = (context: CanvasRenderingContext2D, letter: string): string => {
  context.clearRect(0, 0, SIZE, SIZE)
  context.fillText(letter, 4, SIZE - 12)
  return context.getImageData(0, 0, SIZE, SIZE).data.join()
}

const canvasFor = (font: string): CanvasRenderingContext2D | null => {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context !== null) context.font = font
  return context
}

const isUndrawn = (context: CanvasRenderingContext2D, letter: string): boolean => {
  const drawn = drawing(context, letter)
  const plain = withoutVariant(letter)
  // A variant that is drawn like the ordinary letter is not drawn as it was written.
  return NEVER_GIVEN.some((other) => drawing(context, other) === drawn) || (plain !== letter && drawing(context, plain) === drawn)
}

/** The letters of a text that this device cannot draw as they are written (表示できない文字): it has no font for them. */
export const undrawnIn = async (text: string): Promise<readonly string[]> => {
  const letters = rareLettersIn(text)
  if (letters.length === 0) return []
  const font = `32px ${getComputedStyle(document.body).fontFamily}`
  // The fonts come in pieces, each when a letter of it is first asked for. Where they cannot be had, it is the machine's own that draw or do not.
  await document.fonts.load(font, letters.join('')).catch(() => undefined)
  const context = canvasFor(font)
  return context === null ? [] : letters.filter((letter) => isUndrawn(context, letter))
}
