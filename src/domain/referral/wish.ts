import { foldForSearch } from '../shared/fold-text.ts'
import { isBlank } from '../shared/text-limits.ts'

/** What a person said about who may know (伝えてよい相手) and who must not (伝えてほしくない相手), in free words on the form of consent. */
export type Wish = { readonly mayKnow: string; readonly mayNotKnow: string }

const BETWEEN_NAMES = /[、，,。．・／/;；\n]+|(?:には|にも|へは|への|へ|に|は|も|だけ|と)(?=$|[、，,。．・／/;；\n]|言|伝|知|話|連絡)/u
const SHORTEST = 2

const isSameReceiver = (written: string, name: string): boolean => {
  const [said, called] = [foldForSearch(written), foldForSearch(name)]
  return called.length >= SHORTEST && said.length >= SHORTEST && (said.includes(called) || called.includes(said))
}

/**
 * The words in which a wish names a receiver, as they were written; `undefined` when it names none of these. Free words are
 * read generously: 「社協」 or 「包括」 means every agency that is called so, for a warning too many costs a sentence and one too few a trust.
 */
export const wordsNaming = (written: string, receiverNames: readonly string[]): string | undefined =>
  written.split(BETWEEN_NAMES).map((part) => part.trim()).find((part) => receiverNames.some((name) => isSameReceiver(part, name)))

/** Whether the receiver is somebody the person asked not to tell (伝えてほしくない相手に当たる). */
export const isUnwanted = (wishes: readonly Pick<Wish, 'mayNotKnow'>[], receiverNames: readonly string[]): boolean =>
  wishes.some((wish) => wordsNaming(wish.mayNotKnow, receiverNames) !== undefined)

/** Somebody who must not know is told only for a reason that is written down (望みに反して伝える理由). */
export const isWishPassedOver = (isUnwantedReceiver: boolean, againstWish: string): boolean => isUnwantedReceiver && isBlank(againstWish)
