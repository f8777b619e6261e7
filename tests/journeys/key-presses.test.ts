import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { countHands, type CountedHands } from '#tests/support/pages/counted-hands.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(intakeMessages)

/** Four keys a second: nobody's hands are slower who writes for a living. */
const PRESSES_PER_SECOND = 4
const secondsFor = ({ leading, words: written }: { leading: number; words: number }): number => (leading + written) / PRESSES_PER_SECOND

/** What is written into each field of the paper, by its name: the text, and the romaji its keys are. */
const TEXTS: Readonly<Record<string, readonly [string, string?]>> = {
  describedAs: ['母', 'haha'],
  receivedOn: ['R8.11.2'],
  receivedTime: ['14:30'],
  birth: ['S22.3.3'],
  phone: ['0999001234'],
  email: ['haha@example.jp'],
  address: ['あおば町1-2-3', 'aobachou1-2-3'],
  mayContact: ['平日の午後', 'heijitsunogogo'],
  inquirerName: ['架空花子', 'kakuuhanako'],
  inquirerRelation: ['長女', 'choujo'],
  inquirerPhone: ['0999005678'],
  inquirerEmail: ['hanako@example.jp'],
  inquirerAddress: ['うめ町4', 'umechou4'],
  ownWords: ['もう休みたい', 'mouyasumitai'],
  heard: ['母の介護で夜眠れず、仕事を休みがち', 'hahanokaigodeyorunemurezu,shigotowoyasumigachi'],
  judgement: ['休める日を作りたい', 'yasumeruhiwotsukuritai'],
  mayKnow: ['包括まで', 'houkatsumade'],
  mayNotKnow: ['弟', 'otouto'],
  agreedOn: ['R8.11.2'],
  consentNote: ['電話で確認', 'denwadekakunin'],
  nextContactOn: ['R9.1.12'],
  introducedBy: ['あおば医院', 'aobaiin'],
  considerationNote: ['耳が遠い', 'mimigatooi'],
}

/** The kinds of control a hand meets, as the page itself tells them. */
type Stop = { readonly kind: string; readonly name: string; readonly isEmpty: boolean; readonly isFirstOfGroup: boolean }

const readStop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement
    const group = at?.closest('fieldset, [role="group"]')
    const isFirstOfGroup = group?.querySelector('input[type="checkbox"], input[type="radio"]') === at || group === null
    if (at === null || at.closest('form') === null) return { kind: 'outside', name: '', isEmpty: false, isFirstOfGroup }
    const kind = at.matches('.chip') ? 'chip' : at instanceof HTMLInputElement && at.type !== 'tel' ? at.type : at.matches('button[type="submit"]') ? 'send' : at.localName
    const isEmpty = 'value' in at && at.value === ''
    return { kind, name: at.getAttribute('name') ?? '', isEmpty, isFirstOfGroup }
  })

const unknown: string[] = []
const filled = new Set<string>()

const fill = async (hands: CountedHands, { kind, name, isEmpty, isFirstOfGroup }: Stop): Promise<void> => {
  if (kind === 'chip') return hands.press('Shift+Space', 'ArrowRight', 'Space')
  if (kind === 'checkbox' || kind === 'radio') return isFirstOfGroup ? hands.press('Space') : undefined
  if (kind === 'select') return hands.press('ArrowDown')
  if (!['text', 'tel', 'input', 'textarea', 'search'].includes(kind)) return
  if (name === 'kana' && !isEmpty) return
  if (name === 'name') return hands.compose('かくううめ', '架空梅', 'kakuuume')
  const [text, romaji] = TEXTS[name] ?? []
  if (text === undefined) {
    unknown.push(`${kind} ${name}`)
    return
  }
  filled.add(name)
  await hands.write(text, romaji)
}

const begin = async () => {
  const seat = await counter.sitDown(SOMEBODY.counsellor)
  const hands = countHands(seat.page)
  await hands.press('n')
  await seat.page.getByLabel(words.text, { exact: true }).waitFor()
  await hands.write('母の介護のことで', 'hahanokaigonokotode')
  return { ...seat, hands }
}

const send = async (page: Page, hands: CountedHands): Promise<void> => {
  await hands.press('Control+Enter')
  await page.waitForURL(/\/intakes\/[0-9a-f-]{36}$/)
  await page.getByText('受け付けました').first().waitFor()
}

/** Of every control of the form, from the first line on, in the order of the Tab key. */
const fillWholePaper = async (page: Page, hands: CountedHands): Promise<void> => {
  for (let stops = 0; stops < 200; stops += 1) {
    await hands.press('Tab')
    const stop = await readStop(page)
    if (stop.kind === 'outside' || stop.kind === 'send') return
    await fill(hands, stop)
  }
  throw new Error('the Tab key does not lead out of the paper')
}

/** Whether every choice of the paper that was sent last is kept, too: what no text shows. */
const isWholePaperKept = async (): Promise<unknown> => {
  const { rows } = await counter.served().city.database.admin.query(`select
      num_nulls(i.channel, i.route, i.introduced_by_kind, i.urgency, i.next_contact_on, m.area_id) = 0 as chosen,
      cardinality(i.boxes) = 2 and i.worst_box = i.boxes[1] and cardinality(i.considerations) = 1 as marked,
      i.consent <> 'not_asked' and i.consent_form ?& array['explained', 'mayKnow', 'mayNotKnow', 'agreedOn'] as agreed,
      (select num_nulls(s.sex, s.birth_text) = 0 and s.kana <> '' from intake_subject s where s.municipality_code = i.municipality_code and s.intake_id = i.id) as described
    from intake i join matter m on m.municipality_code = i.municipality_code and m.id = i.id order by i.number desc limit 1`)
  return rows[0]
}

describe('From the home page to 受け付けました, by keyboard alone', () => {
  it('one line takes three keys besides its words, and less than twenty seconds at four keys a second', async () => {
    const { page, hands, close } = await begin()
    await send(page, hands)
    expect(hands.pressed().leading).toBe(3)
    expect(secondsFor(hands.pressed())).toBeLessThan(20)
    await close()
  })

  it('the whole paper, every field of it, takes less than three minutes at four keys a second', async () => {
    const { page, hands, close } = await begin()
    await fillWholePaper(page, hands)
    await send(page, hands)
    expect(unknown).toEqual([])
    expect([...filled].toSorted()).toEqual(Object.keys(TEXTS).toSorted())
    expect(await isWholePaperKept()).toEqual({ chosen: true, marked: true, agreed: true, described: true })
    expect(hands.pressed().leading).toBe(75)
    expect(secondsFor(hands.pressed())).toBeLessThan(180)
    await expect.poll(() => page.getByText('「もう休みたい」').count(), PATIENCE).toBe(1)
    await close()
  })
})
