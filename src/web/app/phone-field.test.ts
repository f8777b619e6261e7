import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PhoneField } from './PhoneField.tsx'
import { NumberAsWritten } from './Telephone.tsx'
import { telephoneMessages } from './telephone.messages.ts'
import { FactText } from '../referral/FactText.tsx'

const beside = (value: string): string | undefined =>
  /<output class="field-hint">(.*?)<\/output>/u.exec(renderToStaticMarkup(createElement(PhoneField, { label: '電話番号', value, onChange: () => undefined })))?.[1]

describe('a field for a telephone number', () => {
  it('says beside it how the number is read, and what is odd about it, and keeps what was typed', () => {
    expect(beside('０５９５６２１２３４')).toContain('0595-62-1234')
    expect(beside('62-1234')).toContain('市外局番')
    expect(beside('0595-62-1234、090-1234-5678')).toContain('二つ以上')
    expect(['0595-62-1234', ''].map(beside)).toEqual([undefined, undefined])
  })

  it('and a page shows the number in the usual form, and rings it', () => {
    expect(renderToStaticMarkup(createElement(NumberAsWritten, { who: '渡辺 茂', text: '０５９５６２１２３４' }))).toContain('>0595-62-1234</a>')
  })

  it('and the link is read aloud with whose number it is, and where that is not said, with the number alone', () => {
    const readAloud = (language: 'ja' | 'en' | 'simple', who: string) => telephoneMessages.call[language]({ who, phone: '0595-62-1234' })
    expect((['ja', 'en', 'simple'] as const).map((language) => [readAloud(language, '渡辺 茂'), readAloud(language, '')])).toEqual([
      ['渡辺 茂に電話する 0595-62-1234', '電話する 0595-62-1234'], ['Call 渡辺 茂 at 0595-62-1234', 'Call 0595-62-1234'], ['渡辺 茂に でんわを する 0595-62-1234', 'でんわを する 0595-62-1234'],
    ])
    const fact = { category: 'contact' as const, text: '０５９５６２１２３４' }
    expect(renderToStaticMarkup(createElement(FactText, { fact }))).toContain(' aria-label="電話する 0595-62-1234"')
  })
})
