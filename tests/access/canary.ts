import type pg from 'pg'
import { demoId } from '#demo/demo-id.ts'
import { STORIES } from '#demo/stories.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { LOCATION_KINDS } from '#domain/person/codes.ts'
import { placeKeys } from '#domain/shared/place-key.ts'
import { newId } from '#platform/ids.ts'

/** The households of whom somebody is concealed, and who may know where they are. */
export const concealed = STORIES.flatMap((story, n) => (story.concealed === undefined ? [] : [{
  n, members: story.members, referrals: story.referrals, handlers: story.concealed.handlers, address: story.concealed.address,
}]))

/** Everybody who may know where some concealed person is. */
export const handlers: readonly string[] = [...new Set(concealed.flatMap((one) => one.handlers))]

/** The kinds of whereabouts that stand of everybody. */
const OF_EVERYBODY = ['address', 'school', 'clinic', 'phone'] as const
/** The others stand of one of each household. */
const OF_ONE = LOCATION_KINDS.filter((kind) => !OF_EVERYBODY.some((one) => one === kind))
/** Whatever tells where somebody is or how they are reached. */
export const PLACES: readonly string[] = [...LOCATION_KINDS, 'mayContact']
/** Those that are warned of wherever they are written down: the words by which somebody is reached tell no place. */
export const WARNED_OF: readonly string[] = LOCATION_KINDS.filter((kind) => kind !== 'way')

/** A word that stands nowhere else: whoever is told it was told where somebody lives. `of`: the household it was planted in, where it was. */
export type Canary = { readonly kind: string; readonly word: string; readonly of?: number }

type Place = Canary & { readonly personId?: string; readonly matterId?: string; readonly mayContact?: string; readonly before?: string }

const wordOf = (kind: string, n: number, m: number): string => (kind === 'phone' ? `0999-71-${n + 10}${m + 40}` : `canary${kind.toLowerCase()}${n}x${m}z`)

const placesOfMember = (n: number, m: number): readonly Place[] => {
  const personId = demoId(`person/${n}/${m}`)
  const kinds = m === 0 ? [...OF_EVERYBODY, ...OF_ONE] : OF_EVERYBODY
  return kinds.map((kind) => ({ kind, word: wordOf(kind, n, m), of: n, personId, ...(kind === 'phone' && m === 0 && { mayContact: wordOf('mayContact', n, m), before: wordOf('before', n, m) }) }))
}

const placesOf = ({ n, members }: (typeof concealed)[number]): readonly Place[] => [
  ...members.flatMap((member, m) => (member.apart === true ? [] : placesOfMember(n, m))),
  ...[...OF_EVERYBODY, 'email'].map((kind, m) => ({ kind, word: wordOf(kind, n, 20 + m), of: n, matterId: demoId(`intake/${n}`) })),
  { kind: 'inquirer', word: wordOf('inquirer', n, 30), of: n, matterId: demoId(`intake/${n}`) },
]

/** Where whoever came lives is a place, too: an address of the intake. Of one of each household, it is known what stood there before. */
const plantPlace = async (admin: pg.Pool, { kind, word, personId, matterId, mayContact = '', before }: Place): Promise<void> => {
  const [sort, whose] = kind === 'inquirer' ? (['address', 'inquirer'] as const) : ([kind, 'person'] as const)
  const id = newId()
  await admin.query(`insert into location (municipality_code, id, person_id, matter_id, kind, as_written, search_key, whose, may_contact) values ('990019', $1, $2, $3, $4, $5, $6, $7, $8)`, [
    id, personId ?? null, matterId ?? null, sort, before ?? word, placeKeys(sort, word).search_key, whose, mayContact,
  ])
  if (before !== undefined) await admin.query('update location set as_written = $2 where id = $1', [id, word])
}

const plantRecord = (admin: pg.Pool, n: number, word: string): Promise<unknown> =>
  admin.query(
    `insert into contact_record (municipality_code, id, matter_id, happened_at, method, place, membership_id, agency_id, with_whom, facts, own_words, next_step, sharing, pinned, search_text)
     values ('990019', $1, $2, app.now(), 'M3', $5, $3, $4, $5, $5, $5, $5, 'handlers', true, $6)`,
    [demoId(`canary/${n}`), demoId(`case/${n}`), demoId('membership/st07'), demoId('agency/AG07'), word, foldForSearch(word)],
  )

/** A contact that travelled with a つなぎ before the switch was thrown. */
const plantTravelled = (admin: pg.Pool, referralId: string, word: string): Promise<unknown> =>
  admin.query(`insert into referral_fact (municipality_code, id, referral_id, category, text, basis) values ('990019', $1, $2, 'contact', $3, 'within_purpose')`, [newId(), referralId, word])

/** Writes a word of its own into every place where the whereabouts of concealed people stand, into a record for handlers, and into what travelled before. */
export const plantCanaries = async (admin: pg.Pool): Promise<readonly Canary[]> => {
  const planted: Canary[] = []
  for (const one of concealed) {
    for (const place of placesOf(one)) {
      await plantPlace(admin, place)
      const { mayContact, before } = place
      planted.push(place, ...Object.entries({ mayContact, before }).flatMap(([kind, word]) => (word === undefined ? [] : [{ kind, word, of: one.n }])))
    }
    const record = { kind: 'record', word: wordOf('record', one.n, 0), of: one.n }
    await plantRecord(admin, one.n, record.word)
    planted.push(record)
    for (const m of one.referrals.keys()) {
      const travelled = { kind: 'travelled', word: wordOf('travelled', one.n, m), of: one.n }
      await plantTravelled(admin, demoId(`referral/${one.n}/${m}`), travelled.word)
      planted.push(travelled)
    }
  }
  return planted
}

const PHONE_MARKS = /-/g

/** The words a text tells, however a phone number is written in it. */
export const wordsToldIn = (text: string, canaries: readonly Canary[]): readonly string[] => {
  const small = text.toLowerCase()
  return canaries.flatMap(({ kind, word }) => {
    const written = kind === 'phone' ? [word, word.replaceAll(PHONE_MARKS, '')] : [word]
    return written.some((one) => small.includes(one)) ? [word] : []
  })
}
