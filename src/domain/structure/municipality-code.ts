const WEIGHTS = [6, 5, 4, 3, 2] as const

/**
 * Whether six digits are a possible 全国地方公共団体コード: the last one is the check digit of the five before it.
 * Every key of every record begins with this code, so a slip of the finger must be caught before anything is loaded.
 */
export const isMunicipalityCode = (text: string): boolean => {
  if (!/^[0-9]{6}$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return Number(text[5]) === (11 - (sum % 11)) % 10
}
