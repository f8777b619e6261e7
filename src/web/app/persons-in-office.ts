import { foldForSearch } from '#domain/shared/fold-text.ts'
import { compareByKana } from '#domain/shared/person-name.ts'
import type { AnswerFor } from './api.ts'

/** One post of somebody in office. */
export type Post = AnswerFor<'listColleagues'>['colleagues'][number]

/** Somebody in office with every post they hold (兼務): one human being, one row. */
export type PersonInOffice = { readonly staffId: string; readonly name: string; readonly kana: string; readonly posts: readonly Post[] }

/** Everybody once, in the order of the kana, with their posts. */
export const personsInOffice = (posts: readonly Post[]): readonly PersonInOffice[] =>
  [...Map.groupBy(posts, (one) => one.staffId).entries()]
    .flatMap(([staffId, held]) => (held[0] === undefined ? [] : [{ staffId, name: held[0].name, kana: held[0].kana, posts: held }]))
    .toSorted((a, b) => compareByKana(a.kana, b.kana))

/** Whoever has a post in one agency first, in the order of the kana, each with that post first; then the others in the order of their agencies. */
export const nearestFirst = (posts: readonly Post[], agencyId: string): readonly PersonInOffice[] => {
  const isNear = (one: Post): boolean => one.agencyId === agencyId
  const near = personsInOffice(posts.filter(isNear))
  const others = [...Map.groupBy(posts, (one) => one.staffId).values()].flatMap((held) => personsInOffice(held))
  const postsOf = (staffId: string): readonly Post[] => posts.filter((one) => one.staffId === staffId)
  return [
    ...near.map((one) => ({ ...one, posts: [...one.posts, ...postsOf(one.staffId).filter((post) => !isNear(post))] })),
    ...others.filter((one) => !one.posts.some(isNear)),
  ]
}

/** Those who hold one of these posts first, in the order of the posts and each with that post first; the others as they stood. */
export const holdersFirst = (persons: readonly PersonInOffice[], membershipIds: readonly string[]): readonly PersonInOffice[] => {
  const place = (one: Post): number => (membershipIds.includes(one.membershipId) ? membershipIds.indexOf(one.membershipId) : membershipIds.length)
  const near = persons.map((one) => ({ ...one, posts: one.posts.toSorted((a, b) => place(a) - place(b)) }))
  const placeOf = ({ posts: [first] }: PersonInOffice): number => (first === undefined ? membershipIds.length : place(first))
  return near.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Whether somebody is meant by what was typed: by name, reading, agency or post, each word for itself. */
export const isMeant = (person: PersonInOffice, typed: string): boolean => {
  const parts = [person.name, person.kana, ...person.posts.flatMap((one) => [one.agencyName, one.agencyKana, one.title])]
  const text = parts.map((part) => foldForSearch(part ?? '')).join('\n')
  return typed.split(/\s+/u).every((word) => text.includes(foldForSearch(word)))
}
