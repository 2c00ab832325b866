import type { Edition } from '@/lib/edition'
import type { Author, FrontChoice, RenamedTopic, Section, Site } from '@/lib/model/model'

/** A newspaper before its first file: what pages show while there is no index. */
export const emptySettings: {
  site: Site
  sections: Section[]
  authors: Author[]
  topics: RenamedTopic[]
  front: Record<Edition, FrontChoice>
} = {
  site: {
    name: { ar: 'خبر', en: 'Khabar' },
    url: 'http://localhost:3000',
    timeZone: 'UTC',
    months: 'egypt',
    digits: 'latn',
    hourCycle: 'h12',
    social: [],
  },
  sections: [],
  authors: [],
  topics: [],
  front: { ar: { secondary: [], leadLinks: [] }, en: { secondary: [], leadLinks: [] } },
}
