import { defineMessages } from './catalogue.ts'

type Size = { readonly limit: number; readonly found: number | undefined }

type Named = { readonly name: string; readonly nearest: { readonly name: string; readonly word: string | undefined } | undefined }

const word = ({ word: it }: { readonly word: string | undefined }, say: (it: string) => string): string => (it === undefined ? '' : say(it))

const now = (found: number | undefined, say: (found: number) => string): string => (found === undefined ? '' : say(found))

/** What is wrong with a field, and how to mend it: one text for each rule of the contract. */
export const fieldRuleMessages = defineMessages({
  missing: {
    ja: () => '書かれていません。入れてください。',
    en: () => 'This is empty. Please fill it in.',
    simple: () => 'なにも ありません。書《か》いて ください。',
  },
  may_not_leave: {
    ja: () => 'このままでは渡せません。ここを直してください。',
    en: () => 'This cannot leave as it is. Mend it here.',
    simple: () => 'このままでは つたえられません。ここを なおして ください。',
  },
  too_far_ahead: {
    ja: ({ limit }: Size) => `先すぎる日です。今日から${limit}日以内の日にしてください。年も確かめてください。`,
    en: ({ limit }) => `This day is too far ahead. Choose one within ${limit} days, and check the year.`,
    simple: ({ limit }) => `とおすぎる 日です。きょうから ${limit}日《にち》までに して ください。`,
  },
  wrong_kind: {
    ja: () => '文字と数の種類が合いません。入れ直してください。',
    en: () => 'This is of the wrong kind. Enter it again.',
    simple: () => 'ことばと 数《かず》が ちがいます。入《い》れ なおして ください。',
  },
  too_long: {
    ja: ({ limit, found }: Size) => `${limit}字までです${now(found, (n) => `（いま ${n}字）`)}。短くしてください。`,
    en: ({ limit, found }) => `At most ${limit} characters${now(found, (n) => ` (now ${n})`)}. Please shorten it.`,
    simple: ({ limit, found }) => `${limit}字《じ》までです${now(found, (n) => `（いま ${n}字《じ》）`)}。みじかく して ください。`,
  },
  too_short: {
    ja: ({ limit, found }: Size) => `${limit}字以上が必要です${now(found, (n) => `（いま ${n}字）`)}。`,
    en: ({ limit, found }) => `At least ${limit} characters${now(found, (n) => ` (now ${n})`)}.`,
    simple: ({ limit, found }) => `${limit}字《じ》より 多《おお》く 書《か》いて ください${now(found, (n) => `（いま ${n}字《じ》）`)}。`,
  },
  too_many: {
    ja: ({ limit, found }: Size) => `${limit}件までです${now(found, (n) => `（いま ${n}件）`)}。減らすか、分けて送ってください。`,
    en: ({ limit, found }) => `At most ${limit}${now(found, (n) => ` (now ${n})`)}. Remove some or send them in parts.`,
    simple: ({ limit, found }) => `${limit}こまでです${now(found, (n) => `（いま ${n}こ）`)}。へらして ください。`,
  },
  too_few: {
    ja: ({ limit, found }: Size) => `${limit}件以上を選んでください${now(found, (n) => `（いま ${n}件）`)}。`,
    en: ({ limit, found }) => `Choose at least ${limit}${now(found, (n) => ` (now ${n})`)}.`,
    simple: ({ limit, found }) => `${limit}こ いじょう えらんで ください${now(found, (n) => `（いま ${n}こ）`)}。`,
  },
  too_great: {
    ja: ({ limit, found }: Size) => `${limit}までの数にしてください${now(found, (n) => `（いま ${n}）`)}。`,
    en: ({ limit, found }) => `At most ${limit}${now(found, (n) => ` (now ${n})`)}.`,
    simple: ({ limit, found }) => `${limit}までの 数《かず》に して ください${now(found, (n) => `（いま ${n}）`)}。`,
  },
  too_small: {
    ja: ({ limit, found }: Size) => `${limit}以上の数にしてください${now(found, (n) => `（いま ${n}）`)}。`,
    en: ({ limit, found }) => `At least ${limit}${now(found, (n) => ` (now ${n})`)}.`,
    simple: ({ limit, found }) => `${limit}より 大《おお》きい 数《かず》に して ください${now(found, (n) => `（いま ${n}）`)}。`,
  },
  not_a_choice: {
    ja: () => '選べる項目の中にありません。選び直してください。',
    en: () => 'This is not one of the choices. Choose again.',
    simple: () => 'えらべる ものの 中《なか》に ありません。もういちど えらんで ください。',
  },
  not_an_id: {
    ja: () => '記録の番号の形ではありません。一覧から選び直してください。',
    en: () => 'This is not the number of a record. Choose it from the list again.',
    simple: () => '番号《ばんごう》が ちがいます。いちらんから えらんで ください。',
  },
  not_a_day: {
    ja: () => '実在する日ではありません（1800年から2199年まで）。例：2026-04-01、R8.4.1',
    en: () => 'This is not a day that exists (from 1800 to 2199). For example 2026-04-01.',
    simple: () => 'この 日《ひ》は ありません。たとえば 2026-04-01',
  },
  not_a_moment: {
    ja: () => '日時として読めません（1800年から2199年まで）。例：2026-04-01 13:30',
    en: () => 'This is not a date and time (from 1800 to 2199). For example 2026-04-01 13:30.',
    simple: () => 'いつか わかりません。たとえば 2026-04-01 13:30',
  },
  unknown_field: {
    ja: ({ name, nearest }: Named) =>
      `「${name}」という項目は、ここにはありません。${nearest === undefined ? '' : `「${nearest.name}」${word(nearest, (it) => `（${it}）`)}ではありませんか。`}何も記録していません。画面で出たときは、開き直してください。`,
    en: ({ name, nearest }) =>
      `There is no field “${name}” here.${nearest === undefined ? '' : ` Was “${nearest.name}”${word(nearest, (it) => ` (${it})`)} meant?`} Nothing was kept. If a page said so, open it again.`,
    simple: ({ name, nearest }) =>
      `「${name}」は ここに ありません。${nearest === undefined ? '' : `「${nearest.name}」${word(nearest, (it) => `（${it}）`)}ですか。`}なにも 書《か》いて いません。画面《がめん》で 出《で》たら、ひらき なおして ください。`,
  },
  nested_too_deep: {
    ja: () => '入れ子が深すぎます。画面を開き直してください。',
    en: () => 'The message is nested too deeply. Open the page again.',
    simple: () => '読《よ》めません。画面《がめん》を ひらき なおして ください。',
  },
  not_readable: {
    ja: () => '読み取れません。書き直してください。',
    en: () => 'This cannot be read. Please write it again.',
    simple: () => '読《よ》めません。書《か》きなおして ください。',
  },
})
