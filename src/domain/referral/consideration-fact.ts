import { CONSIDERATIONS, type Consideration } from '../intake/codes.ts'
import { isBlank } from '../shared/text-limits.ts'
import type { FactCategory } from './travelling-fact.ts'

/** What was marked, in the words in which it travels: a fact is written in the language of the record, whoever reads it. A perpetrator travels as a warning of its own. */
const TICKED: Readonly<Record<Exclude<Consideration, 'perpetrator_near'>, string>> = {
  interpreter: '通訳', sign_language: '手話', writing: '筆談', wheelchair: '車いす', large_print: '大きな文字', no_phone: '電話しない', no_home_visit: '訪問しない', same_sex: '同性の職員',
}

/** The word in which a mark travels; nothing for what travels otherwise. */
export const wordTravelling = (one: Consideration): string => (one === 'perpetrator_near' ? '' : TICKED[one])

const BETWEEN = '・'
const BEHIND = '。'

/** How people are to be met (配慮), as a fact that could travel: what was marked, then what was written beside it, and by whom that was said. It is not yet the person's own wish. */
export const considerationFact = ({ considerations, note, toldBy }: { readonly considerations: readonly Consideration[]; readonly note: string; readonly toldBy: string | null }): string => {
  const marked = considerations.map(wordTravelling).filter((word) => word !== '').join(BETWEEN)
  const said = [marked, isBlank(note) ? '' : note].filter((part) => part !== '').join(BEHIND)
  return said === '' || toldBy === null ? said : `${said}（来談者・${toldBy}から）`
}

/** What of the facts that travelled is 配慮 with marks (渡された配慮): marked again on the receiver's own sheet, with the words behind them. */
export const considerationsTold = (facts: readonly { readonly category: FactCategory; readonly text: string }[]): { readonly considerations: readonly Consideration[]; readonly note: string } => {
  const told = facts.filter((fact) => fact.category === 'risk').flatMap(({ text }) => {
    const words = text.split(/[。（]/u)[0]?.split(BETWEEN) ?? []
    const marked = words.map((word) => CONSIDERATIONS.find((one) => word !== '' && wordTravelling(one) === word.trim()))
    return marked.includes(undefined) ? [] : [{ marked: marked.filter((one) => one !== undefined), note: text.slice(words.join(BETWEEN).length).replace(/^。|^（(?:[^（）]*|来談者・.*から)）$/u, '').trim() }]
  })
  const marks = new Set(told.flatMap((one) => one.marked))
  return { considerations: CONSIDERATIONS.filter((one) => marks.has(one)), note: told.map((one) => one.note).filter((note) => note !== '').join('\n') }
}
