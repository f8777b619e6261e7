import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operation } from '#contract/operation.ts'
import { operations, type OperationName } from '#contract/operations.ts'
import { demoId } from '#demo/load-demo.ts'
import { WITH_CONSENT, WITHOUT_CONSENT } from '#domain/intake/consent-form.ts'
import { addDays } from '#domain/shared/day.ts'
import { toKatakana } from '#domain/shared/kana.ts'
import { cleanText, isBlank } from '#domain/shared/text-limits.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'
import { hostileText } from './hostile-text.ts'
import { inputFor, pathsIn, withAt } from './input-from-schema.ts'
import { ADMINISTRATOR, CASE, CHIEF, LEAD, newlyMade, OTHER, RECEIVER } from './newly-made.ts'
import { isWhole, LONG } from './runs.ts'
import { textsIn, textsWritten, watchWriting } from './what-was-kept.ts'

let city: City
/** A question the city asks besides those of the paper, and how it is answered as one likes. */
let questionId = ''
beforeAll(async () => {
  city = await buildCity()
  await watchWriting(city.database.admin)
  questionId = given(await (await city.as(ADMINISTRATOR)).does('addIntakeQuestion', { label: '動物を飼っていますか', kind: 'text' })).id
})
afterAll(() => city.database.drop())

const { versionOf, newIntake, newMatter, ended, newlyClosed, answerAll, sentOfSheet, newSubject } = newlyMade(() => city)
const concealed = { reviewOn: addDays(cityToday(), 180), handlers: [member(CHIEF), member('st21')] }
const soon = addDays(cityToday(), 30)

const as = (operation: Operation) => city.as(WRITING[operation.name as OperationName]?.by ?? (operation.roles.includes('counsellor') ? LEAD : ADMINISTRATOR))
const nobody = { name: '', kana: '', describedAs: '', mayContact: '', address: '' }
/** The lines of the paper that goes with the consent, all of them. */
const paperOf = (lines: readonly string[]) => Object.fromEntries(lines.map((one) => [one, '']))
const sheet = { toOutside: undefined, facts: [{ category: 'contact', text: '', mayContact: '', basis: 'within_purpose', basisNote: '' }] }
const toAgency = { ...sheet, routeId: undefined }

/** What a command of before made: what is changed, corrected or ended. */
const begunBy = async (name: OperationName): Promise<string> => {
  const operation: Operation = operations[name]
  const { input, paths } = await messageOf(operation, WRITING[name] ?? plain)
  const message = paths.reduce<unknown>((all, path) => withAt(all, path, WRITING[name]?.before ?? '家賃'), input)
  const made = given(await (await as(operation)).does(name, message as never)) as { readonly id?: string; readonly ids?: readonly string[]; readonly memberId?: string }
  return made.id ?? made.memberId ?? made.ids?.[0] ?? ''
}
const begun = async (name: OperationName, table: string): Promise<{ readonly id: string; readonly version: number }> => {
  const id = await begunBy(name)
  return { id, version: await versionOf(table, id) }
}

/** Who writes it, words that must stand before theirs, whether it is kept within a longer text, what a message needs besides, and how it is read again. */
type Ready = {
  readonly by?: string
  readonly before?: string
  readonly isWithin?: boolean
  readonly more: () => Promise<Readonly<Record<string, unknown>>>
  readonly read?: (id: string) => readonly [OperationName, object]
}

const newMember = async (): Promise<string> => {
  const { rows } = await city.database.admin.query<{ id: string }>('select person_id as id from household_member where id = $1', [await begunBy('addMember')])
  return rows[0]?.id ?? ''
}
const newlyConcealed = async (): Promise<string> => {
  const personId = await newMember()
  given(await (await city.as(CHIEF)).does('concealPerson', { personId, reason: '支援措置の申出', ...concealed }))
  return personId
}

const plain: Ready = { more: async () => ({}) }

/** Commands by which people write down what they were told, with what they need besides to be taken, and by which question it is read again. */
const WRITING: Readonly<Partial<Record<OperationName, Ready>>> = {
  receiveIntake: {
    more: async () => ({ formerId: undefined, windowId: undefined, answers: [{ questionId, answer: '' }], subjects: [nobody], consent: 'spoken', consentForm: paperOf(WITH_CONSENT) }),
    read: (id) => ['getIntake', { id }],
  },
  updateIntake: {
    more: async () => ({
      ...(await newIntake()), areaId: undefined, answers: [{ questionId, answer: '' }], subjects: [], removedSubjectIds: [], consent: 'refused', consentForm: paperOf(WITHOUT_CONSENT),
    }),
  },
  endIntake: { more: async () => ({ ...(await newIntake()), outcome: 'watched', nextContactOn: soon, householdName: undefined, householdKana: undefined, caseId: undefined }) },
  openCase: plain,
  updateHousehold: { more: async () => ({ version: await versionOf('household', demoId('household/0')), caseVersion: await versionOf('support_case', CASE) }) },
  addMember: { more: async () => ({ personId: undefined }) },
  addFact: plain,
  updatePerson: { more: async () => ({ version: await versionOf('person', demoId('person/0/0')) }) },
  addPersonName: { more: async () => ({ letterNames: undefined }) },
  addWhereabouts: plain,
  saveContactRecord: { more: async () => ({ withPersonIds: [], aboutPersonIds: [] }), read: (id) => ['getContactRecord', { id }] },
  addTask: { more: async () => ({ dueOn: soon }) },
  addWarning: { more: async () => ({ reviewOn: soon }) },
  draftReferral: { more: async () => toAgency },
  // While nobody of the household is concealed yet: where they are leaves with nobody afterwards.
  changeReferralDraft: { more: async () => ({ ...sheet, ...(await begun('draftReferral', 'referral')) }) },
  sendReferral: { more: async () => toAgency, read: (id) => ['getReferral', { id }] },
  saveRecordTemplate: { more: async () => ({ id: undefined, version: undefined }) },
  askProtection: { more: async () => ({ matterId: (await newIntake()).id }) },
  addIntakeQuestion: { more: async () => ({ kind: 'choices', choices: ['', 'その他'] }) },
  changeIntakeQuestion: { more: async () => ({ id: await begunBy('addIntakeQuestion'), kind: 'choices', choices: ['', 'その他'] }) },
  changeFact: { more: () => begun('addFact', 'fact') },
  changeTask: { more: async () => ({ ...(await begun('addTask', 'task')), dueOn: soon }) },
  changePersonName: { more: async () => ({ ...(await begun('addPersonName', 'person_name')), letterNames: undefined }) },
  changeWhereabouts: { more: () => begun('addWhereabouts', 'location') },
  correctContactRecord: { more: async () => ({ ...(await begun('saveContactRecord', 'contact_record')), withPersonIds: [], aboutPersonIds: [] }) },
  reviewWarning: { more: async () => ({ ...(await begun('addWarning', 'warning')), reviewOn: soon }) },
  endWarning: { more: () => begun('addWarning', 'warning') },
  followUpIntake: { more: () => ended('emergency') },
  lookAfterIntake: { isWithin: true, more: async () => ({ ...(await ended('watched')), nextContactOn: soon }) },
  bindIntakePerson: { more: async () => ({ ...(await newSubject()), personId: undefined }) },
  concealSubject: {
    by: CHIEF,
    more: async () => {
      const { id, subjectId } = await newSubject()
      return { id, subjectId, ...concealed }
    },
  },
  takeUpStrandedMatter: {
    by: 'st01',
    more: async () => {
      const { rows } = await city.database.admin.query<{ routeId: string }>(
        `update referral set answer_due_on = current_date - 4, sent_at = now() - interval '9 days' where id = $1 returning route_id as "routeId"`, [await sentOfSheet()])
      return { routeId: rows[0]?.routeId, caseId: undefined }
    },
  },
  addReferralStep: { more: async () => ({ id: await begunBy('sendReferral') }) },
  moveReferral: {
    by: RECEIVER,
    more: async () => ({
      ...(await begun('sendReferral', 'referral')), move: 'return', returnReason: 'other_agency_fits', fittingAgencyId: undefined, nextStepOn: soon, channel: 'screen', answeredBy: undefined, metAt: undefined, goneAlong: undefined, rest: undefined,
    }),
  },
  changeMember: {
    more: async () => {
      const { id, version } = await begun('addMember', 'household_member')
      return { memberId: id, version }
    },
  },
  joinTeam: { more: async () => ({ matterId: (await newMatter()).matterId }) },
  assignLead: { more: async () => ({ ...(await newMatter()), membershipId: member('st27') }) },
  askToJoin: { by: RECEIVER, more: answerAll },
  answerTeamRequest: { more: async () => ({ ...(await begun('askToJoin', 'team_request')), accept: false }) },
  restrictMatter: { by: CHIEF, more: newMatter },
  answerProtection: { by: CHIEF, more: async () => ({ ...(await begun('askProtection', 'protection_request')), isDone: false }) },
  concealPerson: { by: CHIEF, more: async () => ({ personId: await newMember(), ...concealed }) },
  askRelease: {
    by: CHIEF,
    more: async () => {
      const { rows } = await city.database.admin.query<{ concealmentId: string; version: number }>('select id as "concealmentId", version from concealment where person_id = $1', [await newlyConcealed()])
      return { ...rows[0] }
    },
  },
  breakGlass: { by: OTHER, before: '相談者から今夜死ぬと電話があり、居場所の手がかりが要る。', more: newlyClosed },
  reviewBreakGlass: { by: 'st01', more: async () => ({ id: await begunBy('breakGlass') }) },
}

/**
 * Commands whose texts are read back elsewhere: the name of a file and what its rows say (`import.db.test.ts`), the name of a way of looking, which is refused where it is too long
 * (`view.db.test.ts`), a reason that the journal alone keeps (`left-drafts.db.test.ts`), what was done about a place that left (`settled-texts.db.test.ts`); and signs that nobody words:
 * of a link, a passkey and an invitation. A command that stands in neither list fails.
 */
const READ_BACK_ELSEWHERE: readonly OperationName[] = [
  'putImportPart', 'commitImport', 'keepView', 'discardLeftDrafts', 'settleTellingText', 'issueReferralLink', 'removeMyPasskey', 'inviteToAccount',
]

/** A reading is kept in katakana, whatever it was written in. */
const readings = (text: string): readonly string[] => [text, text.normalize('NFKC')].map((one) => toKatakana(one).trim())
/** What is done to a text besides what `cleanText` does: words that must be said have no blank around them, and a reading is a reading. */
const isIn = (kept: ReadonlySet<string>, field: string, text: string, isWithin = false): boolean => {
  const clean = cleanText(text)
  return [clean, clean.trim(), ...(/kana$/i.test(field) ? readings(clean) : [])].some((one) => kept.has(one) || (isWithin && [...kept].some((whole) => whole.endsWith(one))))
}

const ASKED = newId()
const KNOWN: Readonly<Record<string, string>> = {
  caseId: CASE, matterId: CASE, personId: demoId('person/0/0'), agencyId: agency('AG06'), toAgencyId: agency('AG06'), membershipId: member('st05'), areaId: demoId('area/あおば'),
}
const valueAt = (value: unknown, path: readonly string[]): unknown => path.reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step], value)

/** A message that is taken, and the way to every text in it that people write as they like. */
const messageOf = async (operation: Operation, { more }: Ready) => {
  const blank = { ...(inputFor(operation, () => ASKED) as object), ...(await more()) } as unknown
  const input = pathsIn(blank).filter((path) => valueAt(blank, path) === ASKED).reduce((all, path) => withAt(all, path, KNOWN[path.at(-1) ?? ''] ?? newId()), blank)
  return { input, paths: pathsIn(input).filter((path) => ['家賃', ''].includes(valueAt(input, path) as string)) }
}

const seen = hostileText(5).filter((text) => text.length < 90 && !isBlank(cleanText(text)))

describe('every command that keeps a text', () => {
  it('is written with here, or named with those that are read back elsewhere, and stands in one list alone', () => {
    const commands: readonly Operation[] = Object.values(operations).filter((one) => one.kind === 'command')
    const withTexts = commands.filter((one) => {
      const input = inputFor(one, () => ASKED)
      return pathsIn(input).some((path) => ['家賃', ''].includes(valueAt(input, path) as string))
    })
    expect([...Object.keys(WRITING), ...READ_BACK_ELSEWHERE].toSorted()).toEqual(withTexts.map((one) => one.name).toSorted())
  })
})

describe('what was taken is kept as it was written, letter by letter', { timeout: LONG }, () => {
  it.each(Object.entries(WRITING))('%s', async (name, ready) => {
    const operation: Operation = operations[name as OperationName]
    const worker = await as(operation)
    await fc.assert(fc.asyncProperty(fc.array(seen, { minLength: 40, maxLength: 40 }), async (written) => {
      const { input, paths } = await messageOf(operation, ready)
      const texts = paths.map((path, nth) => [`${operation.name}.${path.join('.')}`, `${nth}${ready.before ?? ''}${written[nth] ?? ''}`] as const)
      const message = paths.reduce<unknown>((all, path, nth) => withAt(all, path, texts[nth]?.[1]), input)
      await textsWritten(city.database.admin)
      const answer = given(await worker.does(operation.name as OperationName, message as never)) as { readonly id?: string }
      const kept = await textsWritten(city.database.admin)
      expect(texts.length).toBeGreaterThan(0)
      expect(texts.filter(([field, text]) => !isIn(kept, field, text, ready.isWithin))).toEqual([])
      const [question, asked] = ready.read?.(answer.id ?? '') ?? []
      if (question === undefined) return
      const told = new Set(textsIn(given(await worker.does(question, asked as never))))
      expect(texts.filter(([field, text]) => !isIn(told, field, text))).toEqual([])
    }), { numRuns: isWhole ? 300 : 3 })
  })
})
