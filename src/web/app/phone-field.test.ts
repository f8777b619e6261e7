import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PhoneField } from './PhoneField.tsx'
import { NumberAsWritten } from './Telephone.tsx'

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
})
