import type { Dice } from './dice.ts'
import { GIVEN_NAMES } from './names.ts'

/** Somebody a plain case is about or who lives with them, by age. */
export type Aged = { readonly name: string; readonly kana: string; readonly sex: 'F' | 'M'; readonly age: number; readonly monthAndDay: string; readonly relation: string }

const KINDS = ['spouse', 'child', 'parent', 'sibling'] as const
type Kind = (typeof KINDS)[number]

const OLDEST = 96

/** How old somebody's relative may be: a parent at least 18 years older, a child at least 18 younger; `undefined` when nobody could be. */
const ageOf = (kind: Kind, age: number, roll: number): number | undefined => {
  const ages: Readonly<Record<Kind, number>> = {
    spouse: Math.max(20, age - 4 + (roll % 9)), child: age - 18 - (roll % 16), parent: age + 18 + (roll % 20), sibling: Math.max(18, age - 6 + (roll % 13)),
  }
  return ages[kind] < 0 || ages[kind] > OLDEST ? undefined : ages[kind]
}

const wordFor = (kind: Kind, sex: 'F' | 'M'): string => {
  if (kind === 'parent') return sex === 'F' ? '母' : '父'
  return { spouse: '配偶者', child: '子', sibling: 'きょうだい' }[kind]
}

/** A month and a day, and a number to choose an age by. */
export const rollBirthday = (dice: Dice): { readonly roll: number; readonly monthAndDay: string } => {
  const roll = dice.roll(60)
  return { roll, monthAndDay: `${String(1 + dice.roll(12)).padStart(2, '0')}-${String(1 + dice.roll(28)).padStart(2, '0')}` }
}

/** Somebody who lives with a person: of an age that fits what they are to each other. With a mother lives a small child. */
export const relativeOf = (one: Pick<Aged, 'name' | 'kana' | 'age'>, isMother: boolean, dice: Dice): Aged => {
  const [family = '', familyKana = ''] = [one.name.split(' ')[0], one.kana.split(' ')[0]]
  const [given, kana, sex] = dice.pick(GIVEN_NAMES.filter(([name]) => !one.name.endsWith(name)))
  const { roll, monthAndDay } = rollBirthday(dice)
  const wanted = dice.pick(KINDS)
  const kind = isMother ? 'child' : wanted
  const age = isMother ? roll % 6 : ageOf(kind, one.age, roll)
  const relation = wordFor(age === undefined ? 'sibling' : kind, sex)
  return { name: `${family} ${given}`, kana: `${familyKana} ${kana}`, sex, age: age ?? Math.max(18, one.age - 3), monthAndDay, relation }
}
