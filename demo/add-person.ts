import { foldForSearch } from '#domain/shared/fold-text.ts'
import { placeKeys } from '#domain/shared/place-key.ts'
import type { City } from './city.ts'
import { demoId } from './demo-id.ts'
import type { StoryMember } from './story.ts'

type Invented = Pick<StoryMember, 'name' | 'kana' | 'birth' | 'birthText' | 'sex' | 'note' | 'languages' | 'knownAs' | 'phone' | 'school' | 'clinic' | 'work'>

const addName = (city: City, personId: string, kind: 'official' | 'known_as', [name, kana]: readonly [string, string]): void =>
  city.add('person_name', {
    id: demoId(`name/${kind}/${personId}`),
    person_id: personId,
    kind,
    as_written: name,
    kana,
    search_key: foldForSearch(name),
    kana_key: foldForSearch(kana),
    source: '聞き取り',
  })

/** Adds a place where somebody is or can be reached. */
export const addPlace = (city: City, personId: string, kind: 'address' | 'phone' | 'school' | 'clinic' | 'work', text: string): void =>
  city.add('location', { id: demoId(`place/${kind}/${personId}`), person_id: personId, kind, as_written: text, ...placeKeys(kind, text), source: '本人' })

/** Adds an invented person with names and places. */
export const addPerson = (city: City, id: string, person: Invented): void => {
  city.add('person', {
    id,
    sex: person.sex,
    birth_on: person.birth ?? null,
    birth_text: person.birthText ?? null,
    birth_year: person.birth === undefined ? null : Number(person.birth.slice(0, 4)),
    languages: person.languages ?? [],
    note: person.note ?? '',
  })
  addName(city, id, 'official', [person.name, person.kana])
  if (person.knownAs !== undefined) addName(city, id, 'known_as', person.knownAs)
  for (const kind of ['phone', 'school', 'clinic', 'work'] as const) {
    const text = person[kind]
    if (text !== undefined) addPlace(city, id, kind, text)
  }
}
