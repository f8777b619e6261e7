import { ageOn } from '#domain/shared/age.ts'
import type { Day } from '#domain/shared/day.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { addIntake } from './add-intake.ts'
import { addPerson, addPlace } from './add-person.ts'
import { addContact } from './add-story.ts'
import { agencyId, areaId, membershipId, type City } from './city.ts'
import { demoId } from './demo-id.ts'
import { diceFrom, type Dice } from './dice.ts'
import { DOUBLES, FAMILY_NAMES, GIVEN_NAMES } from './names.ts'
import { PLAIN_FIELDS, type PlainField } from './plain-words.ts'
import { relativeOf, rollBirthday } from './relative.ts'
import type { StoryMember } from './story.ts'

const AREAS = ['あおば', 'いずみ', 'うめ', 'えのき', 'おおぞら'] as const

/** How many plain cases there are beside the told stories. */
export const PLAIN_CASES = 40

type Invented = { readonly name: string; readonly kana: string; readonly sex: 'F' | 'M'; readonly age: number; readonly birth: string; readonly phone: string; readonly area: string }

/** The year and day of a birth, so that somebody is of an age today. */
const birthAt = (city: City, age: number, monthAndDay: string): string => {
  const { today } = city.calendar
  const year = Number(today.slice(0, 4)) - age
  return `${monthAndDay > today.slice(5) ? year - 1 : year}-${monthAndDay}`
}

/** The person a plain case is about: the first few are those who are also known at other desks under another writing. */
const inventedFor = (city: City, n: number, field: PlainField, dice: Dice): Invented => {
  const double = DOUBLES[n]
  if (double !== undefined) {
    const { recorded: [name, kana], sex, birth, phone, area } = double
    return { name, kana, sex, age: ageOn(birth as Day, city.calendar.today) ?? 0, birth, phone, area }
  }
  const [family, familyKana] = FAMILY_NAMES[n % FAMILY_NAMES.length] ?? FAMILY_NAMES[0]
  const [given, givenKana, sex] = dice.pick(GIVEN_NAMES.filter((name) => field.isForMothers !== true || name[2] === 'F'))
  const { roll, monthAndDay } = rollBirthday(dice)
  const [least, most] = field.ages
  const age = least + (roll % (most - least + 1))
  return { name: `${family} ${given}`, kana: `${familyKana} ${givenKana}`, sex, age, birth: birthAt(city, age, monthAndDay), phone: `0999-44-${String(3000 + n)}`, area: dice.pick(AREAS) }
}

const addHousehold = (city: City, one: Invented, made: { n: number; isMother: boolean; dice: Dice }): void => {
  const { n, isMother, dice } = made
  const [householdId, personId] = [demoId(`plain/household/${n}`), demoId(`plain/person/${n}`)]
  const alone = dice.roll(3) === 0 && !isMother
  const family = one.name.split(' ')[0] ?? ''
  const name = alone ? `${family}さん` : `${family}家`
  const kana = one.kana.split(' ')[0] ?? ''
  city.add('household', { id: householdId, name, kana, search_key: foldForSearch(name), kana_key: foldForSearch(kana), type_code: alone ? 'H1' : 'H4', home_code: dice.pick(['owned', 'rented', 'public']) })
  const address = `みどり野市${one.area}町${1 + dice.roll(12)}丁目${1 + dice.roll(30)}番${1 + dice.roll(20)}号`
  const members: { id: string; person: Omit<StoryMember, 'relation'>; relation: string }[] = [{ id: personId, person: one, relation: '本人' }]
  if (!alone) {
    const { relation, age, monthAndDay, ...second } = relativeOf(one, isMother, dice)
    const phone = age < 15 ? {} : { phone: `0999-45-${String(3000 + n)}` }
    members.push({ id: demoId(`plain/person/${n}/b`), person: { ...second, birth: birthAt(city, age, monthAndDay), ...phone }, relation })
  }
  for (const [m, { id, person, relation }] of members.entries()) {
    addPerson(city, id, person)
    addPlace(city, id, 'address', address)
    city.add('household_member', { id: demoId(`member/${id}`), household_id: householdId, person_id: id, relationship: relation, lives_together: true, is_subject: m === 0, note: '' })
    city.add('matter_person', { matter_id: demoId(`plain/case/${n}`), person_id: id, part: m === 0 ? 'subject' : 'member' })
  }
}

/** Whoever was heard again at another desk has been met lately: their story goes on. */
const MET_LATELY = 9
/** The place of a call back among the contacts of a case: behind all others. */
const CALLED_BACK = 90

const addCase = (city: City, field: PlainField, one: Invented, made: { n: number; begun: number; dice: Dice }): void => {
  const { n, begun, dice } = made
  const caseId = demoId(`plain/case/${n}`)
  const lead = city.workerOf(field.agency, n)
  const [title, box] = dice.pick(field.titles)
  const openedAt = city.calendar.moment(-begun + 2, '15:00')
  city.add('matter', { id: caseId, kind: 'support_case', accountable_agency_id: agencyId(field.agency), area_id: areaId(one.area), opened_at: openedAt, closed_at: null })
  city.add('matter_team', { id: demoId(`team/${caseId}`), matter_id: caseId, membership_id: membershipId(lead), part: 'lead', reason: '受付から引き続き', valid_from: openedAt })
  city.add('support_case', { id: caseId, household_id: demoId(`plain/household/${n}`), title, search_key: foldForSearch(title), status: 'open', contact_rhythm_days: dice.pick([21, 30, 60]) })
  addIntake(city, {
    id: demoId(`plain/intake/${n}`), at: city.calendar.moment(-begun, '10:40'), by: lead, area: one.area, text: title, boxes: [box], worst: box, urgency: dice.pick(['usual', 'usual', 'within_week']),
    ended: { outcome: 'kept', at: openedAt, caseId }, more: { channel: dice.pick(['phone', 'visit']), route: dice.pick(['R01', 'R02', 'R03', 'R05']), consent: 'spoken' },
  })
  city.add('matter_person', { matter_id: demoId(`plain/intake/${n}`), person_id: demoId(`plain/person/${n}`), part: 'subject' })
  const count = 3 + dice.roll(4)
  const rolled = dice.pick([3, 6, 9, 14, 20, 28, 45])
  const last = DOUBLES[n] === undefined ? rolled : Math.min(rolled, MET_LATELY)
  for (let c = 0; c < count; c += 1) {
    const ago = Math.round(last + ((begun - 3 - last) * (count - 1 - c)) / count)
    const [method, facts] = field.contacts[(c + n) % field.contacts.length] ?? ['M1', '']
    addContact(city, caseId, [-ago, lead, method, facts, { with: '本人' }], { n: c, persons: [{ id: demoId(`plain/person/${n}`), spokenOf: ['本人'] }] })
  }
  if (n % 3 !== 2) {
    const text = dice.pick(field.tasks)
    city.add('task', { id: demoId(`plain/task/${n}`), matter_id: caseId, membership_id: membershipId(lead), text, search_key: foldForSearch(text), due_on: city.calendar.day(dice.roll(30) - 12), done_at: null })
  }
}

/** Somebody of a plain case rang at another desk and was recognised: whoever leads the case calls back the next day. */
export const addCalledBack = (city: City, n: number, on: number): void => {
  const agency = PLAIN_FIELDS[n % PLAIN_FIELDS.length]?.agency ?? ''
  const contact = [on, city.workerOf(agency, n), 'M1', '別の窓口に電話があったと聞き、翌朝に折り返した。変わりなく過ごしている。', { with: '本人' }] as const
  addContact(city, demoId(`plain/case/${n}`), contact, { n: CALLED_BACK, persons: [{ id: demoId(`plain/person/${n}`), spokenOf: ['本人'] }] })
}

/** Adds cases one agency carries by itself, so that every list is as long as a real one. */
export const addPlainCases = (city: City): void => {
  const dice = diceFrom(20_211)
  for (let n = 0; n < PLAIN_CASES; n += 1) {
    const field = PLAIN_FIELDS[n % PLAIN_FIELDS.length]
    if (field === undefined) continue
    const one = inventedFor(city, n, field, dice)
    addHousehold(city, one, { n, isMother: field.isForMothers === true, dice })
    addCase(city, field, one, { n, begun: 70 + dice.roll(290), dice })
  }
}
