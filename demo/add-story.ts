import { foldForSearch } from '#domain/shared/fold-text.ts'
import { addIntake } from './add-intake.ts'
import { addPerson, addPlace } from './add-person.ts'
import { addReferral } from './add-referral.ts'
import { agencyId, areaId, membershipId, type City } from './city.ts'
import { demoId } from './demo-id.ts'
import type { ContactMore, Story, StoryContact, StoryMember } from './story.ts'

/** The identifiers of one story, by its place in the list. */
type Ids = { readonly n: number; readonly caseId: string; readonly intakeId: string; readonly householdId: string; readonly persons: readonly string[] }

const idsOf = (story: Story, n: number): Ids => ({
  n,
  caseId: demoId(`case/${n}`),
  intakeId: demoId(`intake/${n}`),
  householdId: demoId(`household/${n}`),
  persons: story.members.map((_, m) => demoId(`person/${n}/${m}`)),
})

const personOf = (ids: Ids, member: number | undefined): string | null => (member === undefined ? null : (ids.persons[member] ?? null))

const addMembers = (city: City, story: Story, ids: Ids): void => {
  const kana = story.members[0]?.kana.split(' ')[0] ?? ''
  city.add('household', {
    id: ids.householdId, name: story.household, kana, search_key: foldForSearch(story.household), kana_key: foldForSearch(kana), kind: story.isShelter === true ? 'shelter' : 'ordinary',
    type_code: story.type, home_code: story.home,
  })
  for (const [m, member] of story.members.entries()) {
    const id = ids.persons[m] ?? ''
    addPerson(city, id, { ...member, ...(member.birth !== undefined && { birth: city.calendar.birth(member.birth, story.intake.at.slice(0, 10)) }) })
    if (member.apart !== true) {
      const concealed = story.concealed
      if (concealed === undefined) addPlace(city, id, 'address', story.address)
      else if (m === concealed.member) addPlace(city, id, 'address', concealed.address)
    }
    city.add('household_member', {
      id: demoId(`member/${id}`), household_id: ids.householdId, person_id: id, relationship: member.relation, lives_together: member.apart !== true, is_subject: m === 0, note: '',
    })
    city.add('matter_person', { matter_id: ids.caseId, person_id: id, part: m === 0 ? 'subject' : 'member' })
    if (m < 2) city.add('matter_person', { matter_id: ids.intakeId, person_id: id, part: m === 0 ? 'subject' : 'concerned' })
  }
}

/** One is concealed, and with them everybody who is found where they are. */
const addConcealment = (city: City, { concealed, intake }: Story, ids: Ids): void => {
  if (concealed === undefined) return
  const from = city.calendar.moment(intake.keptOn, '09:00')
  const id = demoId(`concealment/${ids.n}`)
  city.add('concealment', { id, person_id: personOf(ids, concealed.member), reason: concealed.reason, concealed_from: from, review_on: city.calendar.day(12 + ids.n) })
  for (const staff of concealed.handlers) city.add('concealment_handler', { concealment_id: id, membership_id: membershipId(staff), valid_from: from })
}

const addCaseMatter = (city: City, story: Story, ids: Ids): void => {
  const { moment } = city.calendar
  const closedAt = story.closed === undefined ? null : moment(story.closed.on, '17:00')
  const last = story.accountable.at(-1)
  const openedAt = moment(story.intake.keptOn, '15:00')
  city.add('matter', {
    id: ids.caseId, kind: 'support_case', accountable_agency_id: agencyId(last?.[0] ?? ''), area_id: areaId(story.area),
    restricted: story.restricted !== undefined, restricted_reason: story.restricted ?? null, opened_at: openedAt, closed_at: closedAt,
  })
  for (const [a, [agency, since]] of story.accountable.entries()) {
    const next = story.accountable[a + 1]
    city.accountable.push({
      matterId: ids.caseId, agencyId: agencyId(agency), since: a === 0 ? openedAt : moment(since, '15:00'), until: next === undefined ? closedAt : moment(next[1], '15:00'),
    })
  }
  city.add('support_case', {
    id: ids.caseId, household_id: ids.householdId, title: story.title, search_key: foldForSearch(story.title), status: story.closed === undefined ? 'open' : 'closed', contact_rhythm_days: story.rhythm,
    closing_reason: story.closed?.reason ?? null, closing_note: story.closed?.note ?? null,
  })
  for (const [t, [staff, reason, since]] of story.team.entries()) {
    city.add('matter_team', {
      id: demoId(`team/${ids.caseId}/${staff}`), matter_id: ids.caseId, membership_id: membershipId(staff), part: t === 0 ? 'lead' : 'member', reason, valid_from: moment(since, '15:00'),
    })
  }
}

const addBeginning = (city: City, { intake, area, restricted, members }: Story, ids: Ids): void => {
  const [day = '', time = '09:00'] = intake.at.split('T')
  addIntake(city, {
    id: ids.intakeId, at: city.calendar.moment(day, time), by: intake.by, area, restricted, text: intake.text, heard: intake.heard, judgement: intake.judgement,
    words: intake.words, boxes: intake.boxes, worst: intake.worst, urgency: intake.urgency,
    ended: { outcome: 'kept', at: city.calendar.moment(intake.keptOn, '15:00'), caseId: ids.caseId },
    more: {
      channel: intake.channel, route: intake.route, introduced_by_kind: intake.introducedBy ?? null, inquirer_name: intake.inquirer?.[0] ?? null,
      inquirer_key: foldForSearch(intake.inquirer?.[0] ?? ''),
      inquirer_relation: intake.inquirer?.[1] ?? null, considerations: intake.considerations ?? [],
      consideration_note: intake.considerationNote ?? '', consent: intake.consent, consent_note: intake.consentNote ?? '',
      consent_form: intake.consentForm ?? {},
    },
  })
  const first = members[0]
  city.add('intake_subject', {
    id: demoId(`subject/${ids.intakeId}`), intake_id: ids.intakeId, person_id: personOf(ids, 0), described_as: first?.relation ?? '', name_as_heard: first?.name ?? null,
    kana: first?.kana ?? null, sex: first?.sex ?? null, birth_text: first?.birth === undefined ? null : city.calendar.birth(first.birth, day), search_key: foldForSearch(`${first?.name ?? ''} ${first?.kana ?? ''}`),
  })
}

/** Somebody a contact may have been with: how they are spoken of there. */
type Met = { readonly id: string; readonly spokenOf: readonly string[] }

const spokenOf = ({ name, relation }: StoryMember): readonly string[] => [`${name.split(' ')[1] ?? name}さん`, `${name.split(' ')[0] ?? name}さん`, relation]

const titleOf = (city: City, staff: string): string => city.structure.staff.find((one) => one.code === staff)?.duties[0]?.title ?? ''

const minutesIn = (facts: string): number | null => Number(/(\d+)分/.exec(facts)?.[1] ?? 0) || null

const textsOf = (more: ContactMore) => ({ ownWords: more.words ?? '', judgement: more.judgement ?? '', grounds: more.grounds ?? '', nextStep: more.next ?? '' })

/** Adds one contact to a case, in the order in which it is told. */
export const addContact = (city: City, caseId: string, contact: StoryContact, told: { readonly n: number; readonly persons: readonly Met[] }): void => {
  const { n, persons } = told
  const [at, by, method, facts, more = {}] = contact
  const met = persons.filter((one) => one.spokenOf.some((word) => word !== '' && (more.with ?? '').includes(word))).map((one) => one.id)
  const time = `${10 + (n % 6)}:${n % 2 === 0 ? '00' : '30'}`
  const id = demoId(`record/${caseId}/${n}`)
  if (more.firstWritten !== undefined) {
    city.add('contact_record_revision', {
      record_id: id, version: 1, body: { ...textsOf(more), facts: more.firstWritten, method, withWhom: more.with ?? '' }, changed_by: membershipId(by), changed_at: city.calendar.moment(at, '18:00'),
      reason: more.whyCorrected ?? '',
    })
  }
  city.add('contact_record', {
    id, version: more.firstWritten === undefined ? 1 : 2, matter_id: caseId, happened_at: city.calendar.moment(at, time), recorded_at: city.calendar.moment(at, '17:00'), method,
    duration_minutes: minutesIn(facts), place: more.place ?? '', reached: more.missed !== true, membership_id: membershipId(by), agency_id: agencyId(city.agencyOf(by)),
    written_as: titleOf(city, by), with_whom: more.with ?? '', with_person_ids: met, about_person_ids: more.about?.map((place) => persons[place]?.id ?? '') ?? met,
    facts, own_words: more.words ?? '', judgement: more.judgement ?? '', grounds: more.grounds ?? '',
    next_step: more.next ?? '', next_on: more.nextIn === undefined ? null : city.calendar.day(more.nextIn), sharing: more.sharing ?? 'readers', pinned: more.pinned ?? false,
    search_text: foldForSearch([facts, more.words, more.judgement, more.next].join(' ')),
  })
}

const addSurroundings = (city: City, story: Story, ids: Ids): void => {
  const { day, moment } = city.calendar
  const lead = membershipId(story.team[0]?.[0] ?? '')
  for (const [n, [member, code, text, source]] of story.facts.entries()) {
    city.add('fact', {
      id: demoId(`fact/${ids.n}/${n}`), household_id: ids.householdId, person_id: personOf(ids, member), code, text, source, search_key: foldForSearch(text), noted_by: lead,
      noted_at: moment(story.intake.keptOn, '16:00'),
    })
  }
  for (const [n, [member, kind, text, told, review]] of story.warnings.entries()) {
    city.add('warning', {
      id: demoId(`warning/${ids.n}/${n}`), matter_id: ids.caseId, person_id: personOf(ids, member), kind, text, search_key: foldForSearch(text), told_to_person: told, added_by: lead,
      added_at: moment(story.intake.keptOn, '16:00'), review_on: day(review),
    })
  }
  for (const [n, [due, staff, text, done]] of story.tasks.entries()) {
    city.add('task', {
      id: demoId(`task/${ids.n}/${n}`), matter_id: ids.caseId, membership_id: membershipId(staff), text, search_key: foldForSearch(text), due_on: day(due), done_at: done === true ? moment(due, '16:00') : null,
    })
  }
}

/** Adds one household with everything that happened. */
export const addStory = (city: City, story: Story, at: number): void => {
  const ids = idsOf(story, at)
  addMembers(city, story, ids)
  addConcealment(city, story, ids)
  addCaseMatter(city, story, ids)
  addBeginning(city, story, ids)
  const persons = story.members.map((member, m) => ({ id: ids.persons[m] ?? '', spokenOf: spokenOf(member) }))
  for (const [n, contact] of story.contacts.entries()) addContact(city, ids.caseId, contact, { n, persons })
  addSurroundings(city, story, ids)
  for (const [r, plan] of story.referrals.entries()) {
    const same = story.referrals.filter((other, place) => place <= r && other.need === plan.need)
    const began = city.calendar.day(plan.on) < city.calendar.day(story.intake.keptOn)
    const origin = { matterId: began ? ids.intakeId : ids.caseId, caseId: ids.caseId, area: story.area, restricted: story.restricted, persons: ids.persons.slice(0, 1) }
    addReferral(city, plan, origin, { key: `${at}/${r}`, route: `${at}/${plan.need}`, attempt: same.length })
  }
}
