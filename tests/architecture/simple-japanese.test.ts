import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readingOf, withoutRuby } from '#i18n/ruby.ts'

/** Read by whoever reads anything. */
const KNOWN_TO_ALL = /[人日]/gu

const catalogues = await Promise.all(globSync('src/**/*.messages.ts').map(async (file) => ({ file, all: (await import(/* @vite-ignore */ `../../${file}`)) as Record<string, unknown> })))

/** Every message in one of the languages, and those that take parameters as they are written. */
const messagesIn = (language: 'ja' | 'simple') => catalogues.flatMap(({ file, all }) =>
  Object.values(all).flatMap((catalogue) =>
    typeof catalogue !== 'object' || catalogue === null
      ? []
      : Object.entries(catalogue).flatMap(([key, entry]: [string, unknown]) => {
          const said = typeof entry === 'object' && entry !== null && language in entry ? (entry as Record<string, unknown>)[language] : undefined
          const text = typeof said === 'function' ? Function.prototype.toString.call(said) : said
          return typeof text === 'string' ? [{ where: `${file} ${key}`, text: readingOf(text), written: withoutRuby(text) }] : []
        }),
  ),
)
const messages = messagesIn('simple')

describe('日本語', () => {
  it('stands without spaces between its words: those belong to やさしい日本語 alone', () => {
    const parted = /\p{Script=Hiragana} \p{Script=Hiragana}/u
    expect(messagesIn('ja').length).toBeGreaterThan(1_000)
    expect(messagesIn('ja').filter(({ written }) => parted.test(written))).toEqual([])
  })
})

describe('やさしい日本語', () => {
  it('has no kanji without its reading, but for 人 and 日', () => {
    expect(messages.length).toBeGreaterThan(1_000)
    expect(messages.filter(({ text }) => /\p{Script=Han}/u.test(text.replaceAll(KNOWN_TO_ALL, '')))).toEqual([])
  })

  it('stands in phrases with spaces between them, so that it can be read at a glance: what helps a verb, and the word it leads to, stand apart', () => {
    const joined = /[てで](?:ください|います|いません|いました|いる|いない|いた)|(?:いる|ある|する|した|った)(?:こと|もの|ところ|とき)|\p{Script=Hiragana}[人日](?!\p{Script=Han})/u
    expect(messages.filter(({ written }) => joined.test(written))).toEqual([])
  })

  it('has no run of kana longer than a phrase is: lines are broken at its spaces alone', () => {
    const LONGEST = 9
    const longest = (text: string): number => Math.max(0, ...(text.match(/[\p{Script=Hiragana}ー]+/gu) ?? []).map((run) => run.length))
    expect(messages.filter(({ text }) => longest(text) > LONGEST)).toEqual([])
  })

  it('counts so that every number can be said: ひとつ ends at ten, 25つ is no word', () => {
    expect(messages.filter(({ text }) => /\}\s?つ/u.test(text))).toEqual([])
  })
})
