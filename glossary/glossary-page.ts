import type { Term } from './term.ts'
import type { Chapter } from './terms.ts'

const OPENING = `# 用語集 Glossary

<!-- Written by \`npm run glossary\` from glossary/. Change the words there, never here. -->

One thing has one name. 日本語 is the field’s word; やさしい日本語 is for people who are learning the language or are tired;
*code* is the only name the thing has in the program. 実務 = usage of the field, 本製品 = our own word.
`

/** The whole of GLOSSARY.md as text. */
export function glossaryPageFrom(chapters: readonly Chapter[]): string {
  return `${[OPENING, ...chapters.map(chapterText)].join('\n')}`
}

function chapterText(chapter: Chapter): string {
  const head = '| 日本語 | やさしい日本語 | English | code | 出典 source | note |\n|---|---|---|---|---|---|'
  return `## ${chapter.ja} ${chapter.en}\n\n${head}\n${chapter.terms.map(row).join('\n')}\n`
}

function row(term: Term): string {
  const ja = term.kana === undefined ? term.ja : `${term.ja}（${term.kana}）`
  return `| ${[ja, term.simple, term.en, `\`${term.code}\``, term.source, noteOf(term)].map(inOneCell).join(' | ')} |`
}

function noteOf(term: Term): string {
  const banned = term.banned === undefined ? '' : `Not: ${term.banned.join(', ')}.`
  return [term.note ?? '', banned].filter((part) => part !== '').join(' ')
}

const inOneCell = (text: string): string => text.replaceAll('|', '\\|')
