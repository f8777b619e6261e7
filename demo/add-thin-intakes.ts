import { foldForSearch } from '#domain/shared/fold-text.ts'
import { placeKeys } from '#domain/shared/place-key.ts'
import { addIntake, type DemoEnding, type DemoIntake } from './add-intake.ts'
import { addReferral } from './add-referral.ts'
import { addCalledBack } from './add-plain-cases.ts'
import type { City } from './city.ts'
import { demoId } from './demo-id.ts'
import { diceFrom, type Dice } from './dice.ts'
import { DOUBLES } from './names.ts'
import { THIN_WORDS, WAITING } from './plain-words.ts'
import type { StoryReferral } from './story.ts'

const AREAS = ['あおば', 'いずみ', 'うめ', 'えのき', 'おおぞら'] as const
const COUNTERS = ['st11', 'st28', 'st31', 'st38', 'st04', 'st10', 'st14', 'st15', 'st25', 'st24', 'st34', 'st36', 'st39', 'st43'] as const

/** How many thin intakes there are beside those of cases and referrals. */
export const THIN_INTAKES = 200

/** Looked at a week after it began, and again a week later; then the watch is over. */
const watchedSince = (ago: number, { calendar }: City): Omit<DemoEnding, 'at'> => ({
  outcome: 'watched', watchedBy: '地区の民生委員', note: '週に一度声をかける', nextOn: calendar.day(ago > 14 ? 21 - ago : 7 - ago),
  followUp: ago > 24 ? '三度声をかけ、変わりなく暮らしている' : undefined,
})

const endingOf = (city: City, [kind, ago]: readonly [(typeof THIN_WORDS)[number][2], number], dice: Dice): Omit<DemoEnding, 'at'> | undefined => {
  if (kind === 'emergency') {
    return { outcome: 'emergency', note: '食料・宿泊を手配', followUp: ago > 3 ? '翌日に面談。生活保護の申請に同行し、住まいが決まった' : undefined }
  }
  if (kind === 'watched') return ago > 4 ? watchedSince(ago, city) : undefined
  if (kind === 'informed') return ago > 0 ? { outcome: 'informed', note: '案内して終了' } : undefined
  return ago > 18 || dice.roll(5) === 0 ? { outcome: 'informed', note: '本人が続けて相談できる窓口を案内' } : undefined
}

/** Most who take a short call down say nothing of how urgent it is. */
const UNSAID = ''

const addThin = (city: City, n: number, dice: Dice): void => {
  const ago = n < 36 ? Math.floor(n / 3) : 12 + Math.floor(((n - 36) * 348) / (THIN_INTAKES - 36))
  const [text, box, kind] = dice.pick(THIN_WORDS)
  const at = city.calendar.moment(-ago, `${9 + dice.roll(8)}:${String(10 + dice.roll(50))}`.padStart(5, '0'))
  const ending = endingOf(city, [kind, ago], dice)
  const anonymous = dice.roll(4) === 0
  const id = demoId(`thin/${n}`)
  addIntake(city, {
    id, at, by: dice.pick(COUNTERS), area: dice.pick(AREAS), text, boxes: [box], worst: box, urgency: kind === 'emergency' ? 'immediate' : dice.pick(['usual', UNSAID, UNSAID, 'within_week', 'within_48h']) || undefined,
    ended: ending === undefined ? undefined : { ...ending, at: city.calendar.moment(-ago, '17:00') },
    more: { channel: dice.pick(['phone', 'phone', 'visit', 'web', 'home_visit']), route: dice.pick(['R01', 'R02', 'R03', 'R04', 'R11', 'R12']), inquirer_anonymous: anonymous, inquirer_relation: anonymous ? null : dice.pick(['本人', '家族', '近隣', '知人']) },
  })
  if (dice.roll(3) === 0) {
    city.add('intake_subject', { id: demoId(`subject/${id}`), intake_id: id, person_id: null, described_as: dice.pick(['70代くらいの女性', '近所の男性', '小学生くらいの子', '父', '母', '息子']), search_key: '' })
  }
}

/** Who rang again at another desk, under another writing, and was recognised there. */
const RECOGNISED = '渡邊 茂'

/** People on record, heard again at another desk under another writing; all but one are not yet recognised. */
const addDoubles = (city: City): void => {
  const desks = ['st28', 'st39', 'st11'] as const
  for (const [n, { heard, phone, birth, sex, area }] of DOUBLES.entries()) {
    for (const [h, [name, kana]] of heard.entries()) {
      const id = demoId(`double/${n}/${h}`)
      const personId = name === RECOGNISED ? demoId(`plain/person/${n}`) : null
      addIntake(city, { id, at: city.calendar.moment(-3 - n - h * 5, '13:20'), by: desks[(n + h) % desks.length] ?? 'st11', area, text: `${name}さんから、前にも話したことがあるとの電話`, boxes: ['C16'], worst: 'C16', more: { channel: 'phone', route: 'R02' } })
      const known = { birth_text: h === 0 ? birth : null, birth_on: h === 0 ? birth : null, search_key: foldForSearch(`${name} ${kana}`) }
      city.add('intake_subject', { id: demoId(`subject/${id}`), intake_id: id, person_id: personId, described_as: '本人', name_as_heard: name, kana, sex, ...known })
      if (personId !== null) {
        city.add('matter_person', { matter_id: id, person_id: personId, part: 'subject' })
        addCalledBack(city, n, -2 - n - h * 5)
      }
      city.add('location', { id: demoId(`place/${id}`), person_id: null, matter_id: id, kind: 'phone', whose: 'person', as_written: phone, ...placeKeys('phone', phone), source: 'from_intake' })
    }
  }
}

type Passed = Pick<StoryReferral, 'by' | 'to' | 'need' | 'why' | 'status'> & Partial<StoryReferral> & { readonly ago: number; readonly text: string }

const referralOf = (one: Passed): StoryReferral => ({ on: -one.ago, facts: [['situation', one.text, 'consent']], ...one })

/** One intake and every attempt to pass its need on. */
const addPassedOn = (city: City, key: string, attempts: readonly Passed[]): void => {
  const [first] = attempts
  if (first === undefined) return
  const id = demoId(`passed/${key}`)
  const area = AREAS[key.length % AREAS.length] ?? 'あおば'
  const origin = { matterId: id, area, persons: [] }
  const times = attempts.map((one, n) => addReferral(city, referralOf(one), origin, { key: `${key}/${n + 1}`, route: key, attempt: n + 1 }))
  const confirmed = times.at(-1)?.confirmed
  const intake: DemoIntake = {
    id, at: city.calendar.moment(-first.ago, '09:40'), by: first.by, area, text: first.text, urgency: first.urgency ?? 'usual',
    ended: confirmed === undefined ? undefined : { outcome: 'passed_on', at: confirmed }, more: { channel: 'phone', route: 'R02', consent: 'spoken' },
  }
  addIntake(city, intake)
}

const addWaiting = (city: City): void => {
  for (const [n, [to, by, need, why, text]] of WAITING.entries()) {
    addPassedOn(city, `waiting/${n}`, [{ by, to, need, why, text, ago: n % 2, status: n % 3 === 0 ? 'received' : 'sent', urgency: n % 4 === 1 ? 'within_48h' : 'usual' }])
  }
}

const NEEDS = [['見守り', 'AG02'], ['介護の申請', 'AG03'], ['家計の相談', 'AG06'], ['発達の相談', 'AG11'], ['手帳の申請', 'AG05'], ['住まい探し', 'AG13'], ['通訳', 'AG14'], ['こどもの預かり', 'AG08']] as const

/** Needs that found no place, needs nobody answers, needs under way, and a year of those that arrived. */
const addRoutes = (city: City): void => {
  const rent = { need: '退去までの住まいと仕事', text: '来月末で部屋を出るよう言われた。仕事も切れた' }
  addPassedOn(city, 'stranded', [
    { ...rent, by: 'st04', to: 'AG06', why: '高齢の窓口では受け切れません。', ago: 24, status: 'returned', returned: ['no_capacity', '担当が埋まっている', '来月の空きを待つ間、生活福祉課に一緒に聞く'] },
    { ...rent, by: 'st04', to: 'AG09', why: 'くらし自立から勧められました。', ago: 17, status: 'returned', returned: ['other_agency_fits', '収入が基準をわずかに超える', '総合相談課と受け先を相談する'] },
    { ...rent, by: 'st04', to: 'AG02', why: '二か所から戻りました。一度一緒に会ってもらえますか。', ago: 1, status: 'sent', urgency: 'within_week' },
  ])
  const voices = { need: '夜眠れず不安が強い方の受診', text: '夜になると声が聞こえる気がする' }
  addPassedOn(city, 'second-try', [
    { ...voices, by: 'st25', to: 'AG12', why: '受診につなぐ前に相談したい。', ago: 14, status: 'returned', returned: ['needs_more_facts', '主治医の有無を知りたい', '基幹みどりと訪問して確かめる'] },
    { ...voices, by: 'st25', to: 'AG05', why: '保健所と相談し、まず訪問を。', ago: 6, status: 'accepted' },
  ])
  addPassedOn(city, 'silent', [{ by: 'st04', to: 'AG13', need: '段差のない部屋探し', text: '階段の上り下りができなくなった', why: '2階の部屋に戻れません。', ago: 16, status: 'received', urgency: 'within_week' }])
  addPassedOn(city, 'under-way/1', [{ by: 'st11', to: 'AG06', need: '光熱費の支払い', text: 'ガスが止まると言われた', why: '支払いの相談から。', ago: 4, status: 'accepted', urgency: 'within_week' }])
  addPassedOn(city, 'under-way/2', [{ by: 'st36', to: 'AG02', need: '日常の金銭管理', text: 'お金がいつの間にかなくなる', why: '給料日の後が心配です。', ago: 6, status: 'met', warm: 'three_way' }])
  addPassedOn(city, 'under-way/3', [{ by: 'st04', to: 'AG05', need: '障害福祉サービスの使い方', text: '手帳をもらったが何が使えるのか分からない', why: '初めての窓口なので一緒に伺います。', ago: 2, status: 'accepted', warm: 'accompany' }])
  addPassedOn(city, 'came-back', [{ by: 'st04', to: 'AG08', need: '孫の預け先', text: '娘が入院し、孫を見ている', why: '週二日だけでも。', ago: 5, status: 'returned', returned: ['no_capacity', '今月は定員いっぱい', '社協のサポーターを一緒に当たる', 2] }])
  for (let n = 0; n < 14; n += 1) {
    const [need, to] = NEEDS[n % NEEDS.length] ?? NEEDS[0]
    const by = COUNTERS[(n * 3) % COUNTERS.length] ?? 'st11'
    if (city.agencyOf(by) !== to) addPassedOn(city, `arrived/${n}`, [{ by, to, need, text: `${need}について知りたい`, why: '本人の希望です。', ago: 25 + n * 23, status: 'confirmed' }])
  }
}

/** Adds the many short consultations of a year, and what became of them. */
export const addThinIntakes = (city: City): void => {
  const dice = diceFrom(106)
  for (let n = 0; n < THIN_INTAKES; n += 1) addThin(city, n, dice)
  addDoubles(city)
  addWaiting(city)
  addRoutes(city)
}
