import { ok, refuse, type Result } from '../shared/result.ts'

/**
 * The letters of a name by their names in the national register of letters (MJ文字図形名), in order and divided by spaces: MJ012345. It says
 * which form of a letter is meant where fonts, and other systems, tell two forms apart. Nothing where nobody looked them up.
 */
export const letterNamesFrom = (text: string): Result<string, 'not_letter_names'> => {
  const names = text.normalize('NFKC').toUpperCase().split(/[\s,、;]+/u).filter((one) => one !== '')
  return names.every((one) => /^MJ\d{6}$/.test(one)) ? ok(names.join(' ')) : refuse('not_letter_names')
}
