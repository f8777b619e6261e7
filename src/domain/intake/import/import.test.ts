import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBeforeHarmless } from '#domain/shared/csv-text.ts'
import { addDays, type Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { cleanText } from '#domain/shared/text-limits.ts'
import { checkRows } from './check-rows.ts'
import { findHeaderRow } from './find-header-row.ts'
import { guessColumns } from './guess-columns.ts'
import { HEADER_SYNONYMS, IMPORT_FIELDS } from './import-field.ts'
import { PREVIEWED_ROWS, previewOf } from './preview.ts'

const today = '2026-11-24' as Day
const check = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  checkRows({ headers, rows: rows.map((cells, at) => ({ row: at + 2, cells })) }, guessColumns(headers), today)

describe('a list of intakes', () => {
  it('is understood by its headers, whatever their width', () => {
    expect(guessColumns(['受付日', 'ﾌﾘｶﾞﾅ', '氏 名', '（相談内容）', '備考'])).toEqual(['receivedAt', 'kana', 'name', 'text', null])
  })
  it('is understood in the words real ledgers bear, with or without a の', () => {
    const headers = ['受付年月日', '受付者名', '相談の方法', '把握の経路', '相談者名', '相談者との関係', '相談者の連絡先', '本人の氏名', '本人ふりがな', '本人性別', '対象者の住所', '相談の要旨', '次回予定日', '備考']
    expect(guessColumns(headers)).toEqual(['receivedAt', 'receivedBy', 'channel', 'route', 'inquirerName', 'inquirerRelation', 'inquirerPhone', 'name', 'kana', 'sex', 'address', 'text', 'nextContactOn', null])
  })
  it('is understood by each of its words as one thing alone', () => {
    const alone = (word: string, field: string): string => (/^相談者(?:氏名|名)?$/u.test(word) ? 'name' : field)
    for (const field of IMPORT_FIELDS) for (const word of HEADER_SYNONYMS[field]) expect([word, ...guessColumns([word, word.replaceAll('の', '')])]).toEqual([word, alone(word, field), null])
  })
  it('is understood where a header carries a remark, and never at the cost of a plainer one', () => {
    expect(guessColumns(['受付日', '受付時刻', '相談内容（概要）', '電話（来談者）', '氏名（漢字）'])).toEqual(['receivedAt', 'receivedTime', 'text', 'inquirerPhone', 'name'])
    expect(guessColumns(['相談内容（詳しく）', '概要'])).toEqual([null, 'text'])
    expect(guessColumns(['住所（来談者）', '本人住所'])).toEqual(['inquirerAddress', 'address'])
  })
  it('has one person in a row where it has one name, and the reading, the birth and the number beside it are nobody else’s by their heads', () => {
    expect(guessColumns(['受付日', '相談者氏名', 'ﾌﾘｶﾞﾅ', '生年月日', '電話番号', '住所', '相談内容'])).toEqual(['receivedAt', 'name', 'kana', 'birth', 'phone', 'address', 'text'])
    expect(guessColumns(['相談日', '相談者', '相談者フリガナ', '相談者連絡先', '相談者住所', '主訴'])).toEqual(['receivedAt', 'name', 'kana', 'phone', 'address', 'text'])
    expect(guessColumns(['来所者氏名', 'カナ', '内容'])).toEqual(['name', 'kana', 'text'])
  })
  it('has two where its heads say so: 本人 or 対象者, 続柄, or a number of each', () => {
    expect(guessColumns(['相談者氏名', '本人カナ', '本人生年月日', '概要'])).toEqual(['inquirerName', 'kana', 'birth', 'text'])
    expect(guessColumns(['相談者', '続柄', '生年月日', '概要'])).toEqual(['inquirerName', 'inquirerRelation', 'birth', 'text'])
    expect(guessColumns(['相談者', '対象者', '概要'])).toEqual(['inquirerName', 'describedAs', 'text'])
    expect(guessColumns(['来談者', '来談者電話', 'ふりがな', '電話', '概要'])).toEqual(['inquirerName', 'inquirerPhone', 'kana', 'phone', 'text'])
    expect(guessColumns(['来談者', '来談者電話', '概要'])).toEqual(['inquirerName', 'inquirerPhone', 'text'])
  })
  it('is told where the only name of a row is of who came, and a reading or a birth waits for one', () => {
    const told = (headers: readonly string[], ...row: readonly string[]) => check(headers, row).notices.map(({ column, reason }) => [column, reason])
    const two = ['概要', '来談者', '来談者電話', 'ふりがな', '電話']
    expect(told(two, 'x', '髙橋 一郎', '', 'タカハシ イチロウ', '')).toEqual([['来談者', 'name_beside']])
    expect(told(two, 'x', '髙橋 一郎', '', '', '0999-22-0001')).toEqual([])
    expect(told([...two, '続柄'], 'x', '髙橋 一郎', '', 'タカハシ イチロウ', '', '父')).toEqual([])
    expect(told([...two, '氏名'], 'x', '髙橋 一郎', '', 'タカハシ ハナ', '', '髙橋 花')).toEqual([])
  })
  it('has nobody called 匿名: the consultation is anonymous, or about somebody whose name is not known', () => {
    for (const word of ['匿名', '不明', '（匿名）', '名乗らず', '匿名希望']) {
      const { intakes: [one], notices } = check(['概要', '相談者氏名', '電話'], ['x', word, ''])
      expect([word, one?.isAnonymous, one?.words.name, notices.map((each) => each.reason)]).toEqual([word, true, undefined, ['no_name']])
    }
    const beside = check(['概要', '氏名', '来談者'], ['x', '不明', '架空 隣人'], ['y', '架空 花', '匿名'], ['z', '匿名 太郎', '']).intakes
    expect(beside.map((one) => [one.isAnonymous, one.words.name, one.words.inquirerName])).toEqual([[false, undefined, '架空 隣人'], [true, '架空 花', undefined], [false, '匿名 太郎', undefined]])
  })
  it('takes the time from a column of its own; a day alone stays a day alone', () => {
    const at = (...row: readonly string[]) => check(['受付日', '受付時刻', '概要'], row).intakes[0]?.receivedAt
    expect([at('R8.4.1', '14時30分', 'x'), at('R8.4.1', '9:05', 'x'), at('R8.4.1 10:00', '', 'x')]).toEqual(['2026-04-01T05:30:00.000Z', '2026-04-01T00:05:00.000Z', '2026-04-01T01:00:00.000Z'])
    expect(at('R8.4.1', '', 'x')).toBe('2026-03-31T15:00:00.000Z')
    expect(check(['受付日', '受付時刻', '概要'], ['R8.4.1', '夕方ごろ', 'x']).faults).toMatchObject([{ column: '受付時刻', field: 'receivedTime', reason: 'unknown_time' }])
  })
  it('a time that cannot be read is told by what is wrong with it, in whichever column it stands', () => {
    const faults = (...row: readonly string[]) => check(['受付日', '受付時刻', '概要'], row).faults.map(({ column, value, reason }) => [column, value, reason])
    expect(faults('R8.4.1', '27:00', 'x')).toEqual([['受付時刻', '27:00', 'unknown_time']])
    expect(faults('R8.4.1 25:00', '', 'x')).toEqual([['受付日', 'R8.4.1 25:00', 'unknown_time']])
    expect(faults('R8.4.1', '2時半', 'x')).toEqual([['受付時刻', '2時半', 'which_half']])
    expect(faults('R8.4.1', '2:30', 'x')).toEqual([])
  })
  it('a formula that came to nothing is no consultation, and no other word either', () => {
    expect(check(['概要', '氏名'], ['#DIV/0!', '架空 花子'], ['家賃', '#N/A']).faults.map(({ row, column, value, reason }) => [row, column, value, reason]))
      .toEqual([[2, '概要', '#DIV/0!', 'failed_formula'], [3, '氏名', '#N/A', 'failed_formula']])
    expect(check(['概要'], ['#DIV/0! と表示される表の相談']).faults).toEqual([])
  })
  it('names row, column, value and reason of what cannot be taken', () => {
    expect(check(['受付日', '相談内容', '緊急度'], ['R8.13.1', '家賃', '通常'], ['', '食費', 'とても']).faults).toEqual([
      { row: 2, column: '受付日', field: 'receivedAt', value: 'R8.13.1', reason: 'unknown_day' },
      { row: 3, column: '緊急度', field: 'urgency', value: 'とても', reason: 'unknown_code' },
    ])
  })
  it('leaves an urgency open where the list says none', () => {
    expect(check(['相談内容', '緊急度'], ['家賃', ''], ['食費', '通常']).intakes.map((one) => one.urgency)).toEqual([undefined, 'usual'])
  })
  it('reads several boxes from a cell although their labels hold commas', () => {
    expect(check(['相談内容', '相談区分'], ['x', '病気や健康、障害のこと、介護のこと']).intakes[0]?.boxes).toEqual(['C01', 'C12'])
  })
  it('is found below its title, its date and an empty line', () => {
    const rows = [['令和8年度 相談受付簿'], ['', '作成日', '令和8年4月1日'], ['受付日', '氏名', '相談内容', '備考'], ['R8.4.1', '架空 花', '家賃', '']]
    expect(findHeaderRow(rows.map((cells) => ({ cells })))).toBe(2)
    expect(findHeaderRow([{ cells: ['x'] }, { cells: ['y'] }])).toBe(0)
    expect(findHeaderRow([])).toBe(0)
  })
  it('is counted as a reader counts, and nothing before 1900 was received', () => {
    expect(check(['相談内容', '氏名'], ['x', '葛\u{e0100}'.repeat(200)]).faults).toEqual([])
    expect(check(['相談内容', '氏名'], ['x', 'あ'.repeat(201)]).faults).toMatchObject([{ reason: 'too_long', field: 'name' }])
    expect(check(['相談内容', '受付日'], ['x', '明治3年1月1日'], ['x', '2026-12-31']).faults.map((fault) => fault.reason)).toEqual(['unknown_day', 'day_not_yet_come'])
  })
  it('promises no contact that lies more than a year ahead: such a row is at fault, whatever became of it', () => {
    const faultsOf = (next: string, outcome = '') => check(['相談内容', '受付日', '次回', '対応'], ['x', '2026-01-08', next, outcome]).faults.map(({ field, reason }) => [field, reason])
    expect([addDays(today, 366), addDays(today, 367)].map((next) => faultsOf(next))).toEqual([[], [['nextContactOn', 'day_too_far']]])
    expect(faultsOf('R80.12.1', '情報提供')).toEqual([['nextContactOn', 'day_too_far']])
  })
  it('keeps a telephone that is no number as words of what was heard, under its own heading, and says so', () => {
    const { intakes, faults, notices } = check(['相談内容', '聞き取り', '連絡先電話（本人）', '来談者電話'], ['家賃', '三か月分', 'なし', '090-1234-5678（娘）'])
    expect(faults).toEqual([])
    expect(notices).toEqual([])
    expect(intakes[0]?.words.inquirerPhone).toBe('090-1234-5678（娘）')
    const worded = check(['相談内容', '聞き取り', '電話番号', '来談者電話'], ['家賃', '三か月分', '不明', '留守が多い'])
    expect(worded.intakes[0]?.words).toEqual({ text: '家賃', heard: '三か月分\n電話番号：不明\n来談者電話：留守が多い' })
    expect(worded.notices).toEqual([
      { row: 2, column: '電話番号', field: 'phone', value: '不明', reason: 'no_number' },
      { row: 2, column: '来談者電話', field: 'inquirerPhone', value: '留守が多い', reason: 'no_number' },
    ])
  })
  it('makes no statement of a word that may mean more than one: neither consent nor a danger to life is guessed, and the word is kept and told', () => {
    const { intakes, faults, notices } = check(['相談内容', '同意', '緊急度'], ['a', '有', '高'], ['b', '無', '至急'], ['c', '○', '低'], ['d', '書面同意', '即時'], ['e', '拒否', '通常'])
    expect(faults).toEqual([])
    expect(intakes.map((one) => [one.consent, one.urgency])).toEqual([
      ['not_asked', undefined], ['not_asked', undefined], ['not_asked', undefined], ['written', 'immediate'], ['refused', 'usual'],
    ])
    expect(intakes.map((one) => one.words.heard)).toEqual(['緊急度：高\n同意：有', '緊急度：至急\n同意：無', '緊急度：低\n同意：○', undefined, undefined])
    expect(notices.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual(
      [[2, '有', '高'], [3, '無', '至急'], [4, '○', '低']].flatMap(([row, consent, urgency]) => [[row, '緊急度', urgency, 'word_unclear'], [row, '同意', consent, 'word_unclear']]),
    )
    expect(previewOf(intakes).map((one) => one.consent)).toEqual(['not_asked', 'not_asked', 'not_asked', 'written', 'refused'])
  })
  it('keeps a birth date that never was in its words and says so; a day of the work that never was is a fault', () => {
    const { intakes, notices } = check(['相談内容', '生年月日'], ['a', '昭和30年2月30日'], ['b', '昭和15年頃'], ['c', '80くらい'], ['d', '本人も知らない'], ['e', 'S64/1/7'])
    expect(intakes.map((one) => one.words.birth)).toEqual(['昭和30年2月30日', '昭和15年頃', '80くらい', '本人も知らない', 'S64/1/7'])
    expect(notices.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, '生年月日', '昭和30年2月30日', 'no_such_date'], [5, '生年月日', '本人も知らない', 'date_in_words'],
    ])
    expect(check(['相談内容', '受付日', '次回'], ['a', '令和8年2月30日', ''], ['b', '', '令和8年2月30日']).faults.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, '受付日', '令和8年2月30日', 'unknown_day'], [3, '次回', '令和8年2月30日', 'unknown_day'],
    ])
  })
  it('takes no row that was received at an hour that has not come yet', () => {
    const now = '2026-11-24T03:00:00.000Z' as Instant
    const read = (...headers: string[]) => (...cells: string[]) =>
      checkRows({ headers, rows: [{ row: 2, cells }] }, guessColumns(headers), '2026-11-24' as Day, { now }).faults.map(({ column, value, reason }) => [column, value, reason])
    expect(read('概要', '受付日', '受付時刻')('a', 'R8.11.24', '13:30')).toEqual([['受付時刻', '13:30', 'time_not_yet_come']])
    expect(read('概要', '受付日時')('a', 'R8.11.24 13:30')).toEqual([['受付日時', 'R8.11.24 13:30', 'time_not_yet_come']])
    for (const time of ['11:30', '12:05', '']) expect(read('概要', '受付日', '受付時刻')('a', 'R8.11.24', time)).toEqual([])
    expect(read('概要', '受付日', '受付時刻')('a', 'R8.11.23', '23:30')).toEqual([])
  })
  it('is shown as it will be kept, the first twenty rows of those that are taken', () => {
    const rows = Array.from({ length: 25 }, (_, n) => ['R8.4.1', n === 0 ? '' : `相談${n}`, 'ｶｸｳ ﾊﾅ', '昭和15年1月7日', n === 1 ? 'なし' : '0999-22-0001'])
    const preview = previewOf(check(['受付日', '相談内容', 'ふりがな', '生年月日', '電話'], ...rows).intakes)
    expect(preview).toHaveLength(PREVIEWED_ROWS)
    expect(preview[0]).toMatchObject({ row: 3, receivedAt: '2026-03-31T15:00:00.000Z', text: '相談1', heard: '電話：なし', kana: 'カクウ ハナ', birth: '昭和15年1月7日', phone: '' })
    expect(preview[1]).toMatchObject({ row: 4, phone: '0999-22-0001', heard: '' })
    const told = check(['概要', '来談者', '来談者電話', '来談者住所'], ['隣の家の灯り', '架空 民生', '0999-22-0002', '若葉1'])
    expect(previewOf(told.intakes)).toMatchObject([{ phone: '', address: '', inquirerName: '架空 民生', inquirerPhone: '0999-22-0002', inquirerAddress: '若葉1' }])
  })
  it('loses no word of a row that is taken, whatever stands in its cells', () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('なし', '不明', '−', '昭和30年2月30日', '0999-22-0001', '七十歳くらい', '　'))
    fc.assert(
      fc.property(cell, cell, cell, cell, (phone, inquirerPhone, birth, heard) => {
        const fields = { 電話: phone, 来談者電話: inquirerPhone, 生年月日: birth, 聞き取り: heard }
        const { intakes } = check(['概要', ...Object.keys(fields)], ['x', ...Object.values(fields)])
        const kept = Object.values(intakes[0]?.words ?? {}).join('\n')
        for (const written of Object.values(fields)) expect(kept).toContain(cleanText(textBeforeHarmless(written)).trim())
      }),
      { numRuns: 5_000 },
    )
  })
  it('a cell that looks like a formula is a text', () => {
    expect(check(['相談内容'], ['=HYPERLINK("x")']).intakes[0]?.text).toBe('=HYPERLINK("x")')
  })
  it('whatever the cells hold, each row is taken, told of, or empty', () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('=1+1', '令和8年', 'R8.4.1 25:00', '◎C03', '\u0000', '𠮷', '9999/12/31'))
    fc.assert(
      fc.property(fc.array(cell, { minLength: IMPORT_FIELDS.length, maxLength: IMPORT_FIELDS.length }), (cells) => {
        const { intakes, faults } = checkRows({ headers: [...IMPORT_FIELDS], rows: [{ row: 2, cells }] }, IMPORT_FIELDS, today)
        expect(intakes.length === 1).toBe(faults.length === 0 && cells.some((one) => one.trim() !== ''))
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('a list of consultations that are over', () => {
  const HEADERS = ['受付日', '概要', '次回', '対応', '終結日', '対応内容']
  const endings = (...rows: readonly (readonly string[])[]) => check(HEADERS, ...rows).intakes.map(({ ending }) => ending && [ending.outcome, ending.endedAt?.slice(0, 10), ending.note])

  it('ends each row as its words say, on the day they say, and keeps these words', () => {
    expect(endings(
      ['S63.4.1', 'a', '', '情報提供', 'S63.4.8', '社協を案内'], ['R5.4.1', 'b', '', 'ここで受け持つ', 'R5.5.1', ''], ['R5.4.1', 'c', '', 'つないだ（確認ずみ）', '', ''],
      ['R5.4.1', 'd', '', '見守り', 'R6.4.1', ''], ['R5.4.1', 'e', '', '多機関協働へ', 'R5.4.2', ''], ['R5.4.1', 'f', '', '緊急対応', 'R5.4.1', ''], ['', 'g', '', '済', '', ''],
    )).toEqual([
      ['informed', '1988-04-07', '対応：情報提供\n対応内容：社協を案内'], ['kept', '2023-04-30', '対応：ここで受け持つ'], ['passed_on', '2023-03-31', '対応：つないだ（確認ずみ）'],
      ['watched', '2024-03-31', '対応：見守り'], ['escalated', '2023-04-01', '対応：多機関協働へ'], ['emergency', '2023-03-31', '対応：緊急対応'], ['informed', undefined, '対応：済'],
    ])
  })

  it('keeps open what the list says is open, what it does not say, and what nobody can read; the words stay', () => {
    const { intakes, faults, notices } = check(HEADERS, ['R5.4.1', 'a', '', '対応中', '', ''], ['R5.4.1', 'b', '', '', '', ''], ['R5.4.1', 'c', '', 'また来るとのこと', '', '電話した'])
    expect([intakes.map((one) => one.ending), faults]).toEqual([[undefined, undefined, undefined], []])
    expect(intakes.map((one) => one.words.heard)).toEqual([undefined, undefined, '対応：また来るとのこと\n対応内容：電話した'])
    expect(notices).toEqual([{ row: 4, column: '対応', field: 'outcome', value: 'また来るとのこと', reason: 'ending_unread' }])
  })

  it('ends by words nobody knows only where a day says that it ended, and tells so; kept and escalated make no case, and tell so', () => {
    expect(endings(['R5.4.1', 'a', '', '窓口に同行', 'R5.4.3', ''])).toEqual([['informed', '2023-04-02', '対応：窓口に同行']])
    const reasons = (outcome: string) => check(HEADERS, ['R5.4.1', 'a', '', outcome, 'R5.4.3', '']).notices.map((one) => one.reason)
    expect([reasons('窓口に同行'), reasons('支援開始'), reasons('多機関協働'), reasons('情報提供')]).toEqual([['ending_in_words'], ['no_case_made'], ['no_case_made'], []])
  })

  it('closes over no contact that is still to come; one that has gone by is kept in words', () => {
    const { intakes, notices } = check(HEADERS, ['R5.4.1', 'a', 'R8.12.1', '情報提供', 'R5.4.3', ''], ['R5.4.1', 'b', 'R5.5.1', '情報提供', 'R5.6.1', ''])
    expect(intakes.map(({ ending, nextContactOn, words }) => [ending?.note, nextContactOn, words.heard])).toEqual([
      [undefined, '2026-12-01', '対応：情報提供\n終結日：R5.4.3'], ['対応：情報提供\n次回：R5.5.1', undefined, undefined],
    ])
    expect(notices.map(({ row, reason }) => [row, reason])).toEqual([[2, 'promise_keeps_open']])
  })

  it('refuses a day of the end that has not come, or lies before the beginning', () => {
    expect(check(HEADERS, ['R5.4.1', 'a', '', '済', 'R9.1.1', ''], ['R5.4.1', 'b', '', '済', 'R5.3.31', '']).faults.map(({ row, column, reason }) => [row, column, reason]))
      .toEqual([[2, '終結日', 'day_not_yet_come'], [3, '終結日', 'ends_before_it_began']])
  })

  it('without such a column stands open, unless its bearer says that all of it is over: then each row ended on its own day', () => {
    const rows = { headers: ['受付日', '概要', '次回'], rows: [['S63.4.1', 'a', ''], ['R5.4.1', 'b', 'R8.12.1'], ['', 'c', '']].map((cells, at) => ({ row: at + 2, cells })) }
    const read = (isPast: boolean) => checkRows(rows, guessColumns(rows.headers), today, { isPast }).intakes.map(({ ending }) => ending ?? null)
    expect(read(false)).toEqual([null, null, null])
    expect(read(true)).toEqual([
      { outcome: 'informed', isOver: true, endedAt: '1988-03-31T15:00:00.000Z', note: 'imported_past' }, null, { outcome: 'informed', isOver: true, endedAt: undefined, note: 'imported_past' },
    ])
  })

  it('loses no word of an ending, whatever stands in its cells', () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('情報提供', '継続', 'R5.4.2', '', '見守り', 'R8.12.1', '支援開始'))
    fc.assert(fc.property(cell, cell, fc.boolean(), (outcome, note, isPast) => {
      const rows = { headers: ['受付日', '概要', '対応', '対応内容'], rows: [{ row: 2, cells: ['R5.4.1', 'x', outcome, note] }] }
      const [one] = checkRows(rows, guessColumns(rows.headers), today, { isPast }).intakes
      if (one === undefined) return
      const kept = `${one.words.heard ?? ''}\n${one.ending?.note ?? ''}`
      expect(kept).toContain(cleanText(textBeforeHarmless(note)).trim())
      expect(kept).toContain(outcome === '継続' ? '' : cleanText(textBeforeHarmless(outcome)).trim())
    }), { numRuns: 2_000 })
  })
})

describe('a bare number where a day should stand', () => {
  it('is told as the serial number of a spreadsheet, with the day it would be, and taken for none', () => {
    expect(check(['受付日', '概要'], ['45000', 'x'], ['45000.5', 'y'], ['450', 'z'], ['99999', 'w']).faults.map(({ row, reason, meant }) => [row, reason, meant])).toEqual([
      [2, 'serial_number', '2023-03-15'], [3, 'serial_number', '2023-03-15'], [4, 'unknown_day', undefined], [5, 'unknown_day', undefined],
    ])
    expect(check(['概要', '次回', '終結日'], ['x', '45000', '45001']).faults.map(({ column, meant }) => [column, meant])).toEqual([['次回', '2023-03-15'], ['終結日', '2023-03-16']])
    const { intakes, notices } = check(['概要', '生年月日'], ['x', '20000'])
    expect([intakes[0]?.words.birth, notices]).toEqual(['20000', [{ row: 2, column: '生年月日', field: 'birth', value: '20000', reason: 'serial_number', meant: '1954-10-03' }]])
  })
})
