import { describe, expect, it } from 'vitest'
import { defineMessages, translate, translateWithRuby, type LabelsFor } from './catalogue.ts'
import { locales } from './locale.ts'

const messages = defineMessages({
  intake: { ja: '相談受付', en: 'Intake', simple: '相談《そうだん》を きく' },
  waiting: {
    ja: (p: { count: number; name: string }) => `${p.name}さんに${p.count}件`,
    en: (p) => `${p.count} for ${p.name}`,
    simple: (p) => `${p.name}さんに ${p.count}こ 連絡《れんらく》`,
  },
})

describe('a catalogue of messages', () => {
  it('speaks each language', () => {
    expect(translate(messages, 'ja').intake).toBe('相談受付')
    expect(translate(messages, 'en').waiting({ count: 2, name: 'Ito' })).toBe('2 for Ito')
    for (const locale of locales) expect(translate(messages, locale).waiting({ count: 3, name: '伊藤' })).toContain('3')
  })

  it('says by its reading what can bear no furigana, such as titles and names of controls, and keeps furigana elsewhere', () => {
    expect(translate(messages, 'ja-simple').intake).toBe('そうだんを きく')
    expect(translateWithRuby(messages, 'ja-simple').intake).toBe('相談《そうだん》を きく')
  })

  it('leaves what people typed as they typed it', () => {
    const typed = '山田《やまだ》｜'
    expect(translate(messages, 'ja-simple').waiting({ count: 1, name: typed })).toBe(`${typed}さんに 1こ れんらく`)
  })

  it('gives the same object for the same language, so that screens do not draw again', () => {
    expect(translate(messages, 'en')).toBe(translate(messages, 'en'))
  })

  it('does not compile when a language, a parameter or a label is missing', () => {
    // @ts-expect-error the English text is missing
    defineMessages({ a: { ja: 'あ', simple: 'あ' } })
    // @ts-expect-error やさしい日本語 is missing
    defineMessages({ a: { ja: 'あ', en: 'a' } })
    defineMessages({
      // @ts-expect-error English asks for a parameter the Japanese does not give
      a: { ja: (p: { count: number }) => `${p.count}`, en: (p: { total: number }) => `${p.total}`, simple: () => '' },
    })
    // @ts-expect-error 'sent' has no word
    const labels: LabelsFor<'draft' | 'sent'> = { draft: { ja: '下書き', en: 'Draft', simple: 'したがき' } }
    // @ts-expect-error the count is a number
    const wrong = (): string => translate(messages, 'ja').waiting({ count: 'two', name: '' })
    expect([typeof labels, typeof wrong]).toEqual(['object', 'function'])
  })
})
