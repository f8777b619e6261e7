import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/shared/day.ts'
import { checkRows } from './check-rows.ts'
import { guessColumns } from './guess-columns.ts'

const check = (headers: readonly string[], cells: readonly string[]) => checkRows({ headers, rows: [{ row: 2, cells }] }, guessColumns(headers), '2026-11-24' as Day)

describe('a list of intakes (メールアドレス)', () => {
  it('keeps an e-mail address as one, also in a column of telephones, and what is none as words of what was heard', () => {
    const { intakes, notices } = check(['相談内容', '連絡先（本人）', '来談者電話', 'メール（来談者）'], ['家賃', 'ｈａｎａｋｏ＠example.jp', '090-1234-5678', 'musume@example.jp（仕事用）'])
    expect(intakes[0]?.words).toEqual({ text: '家賃', email: 'ｈａｎａｋｏ＠example.jp', inquirerPhone: '090-1234-5678', inquirerEmail: 'musume@example.jp（仕事用）' })
    expect(notices).toEqual([{ row: 2, column: '連絡先（本人）', field: 'phone', value: 'ｈａｎａｋｏ＠example.jp', reason: 'is_email' }])
    const worded = check(['相談内容', '電話', 'メールアドレス'], ['家賃', 'hanako@example.jp', 'なし'])
    expect(worded.intakes[0]?.words).toEqual({ text: '家賃', heard: '電話：hanako@example.jp\nメールアドレス：なし' })
    expect(worded.notices.map(({ field, reason }) => [field, reason])).toEqual([['phone', 'no_number'], ['email', 'no_email']])
  })
})
