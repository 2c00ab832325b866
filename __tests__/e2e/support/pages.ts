/** One address for every kind of page, in both editions. */
export const pageKinds = {
  front: '/',
  section: '/heritage',
  article: '/heritage/marib-dam',
  topic: '/topics/اليمن',
  author: '/authors/desk-heritage',
  latest: '/latest',
  corrections: '/corrections',
  search: '/search?q=سد',
  standing: '/about',
  missing: '/heritage/no-such-article',
  'English front': '/en',
  'English section': '/en/heritage',
  'English article': '/en/heritage/marib-dam',
  'English search': '/en/search?q=dam',
  'English missing': '/en/nothing-here',
} as const
