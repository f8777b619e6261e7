import { describe, expect, it } from 'vitest'
import { scanXml } from './scan-xml.ts'
import { textCollector } from './shared-strings.ts'

const textsOf = (xml: string): readonly string[] => {
  const texts: string[] = []
  scanXml(xml, textCollector('si', (text) => texts.push(text)))
  return texts
}

describe('the texts of a workbook', () => {
  it('leave out the furigana Excel keeps beside a name, and join the pieces of a text', () => {
    expect(textsOf('<sst><si><t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><phoneticPr/></si><si><r><t>家</t></r><r><t>賃</t></r></si></sst>')).toEqual(['山田', '家賃'])
  })
  it('read the five names of XML, numbers and the escapes of sheets, and nothing a file defines for itself', () => {
    const xml = '<!DOCTYPE x [<!ENTITY bomb "boom">]><x:sst><x:si><x:t>&lt;&amp;&gt;&#x4E00;&#20108; &bomb; a_x000A_b _x005F_x0041_</x:t></x:si></x:sst>'
    expect(textsOf(xml)).toEqual(['<&>一二 &bomb; a\nb _x0041_'])
  })
  it('of a file that breaks off are those that were whole', () => {
    expect(textsOf('<sst><si><t>一</t></si><si><t>二')).toEqual(['一'])
    expect(textsOf('<sst><si><t><![CDATA[<三>]]></t></si><!-- never closed')).toEqual(['<三>'])
  })
})
