/** The kinds of requests that are counted: a closed set, so that no address becomes the name of a measurement. */
export const requestKinds = [
  'page',
  'search',
  'media',
  'share',
  'feed',
  'file',
  'built',
  'publish',
  'watch',
  'api',
] as const
export type RequestKind = (typeof requestKinds)[number]

const families: readonly (readonly [RegExp, RequestKind])[] = [
  [/^\/_next\//, 'built'],
  [/^\/media\//, 'media'],
  [/^\/(?:share|s)\//, 'share'],
  [/^\/reader\//, 'file'],
  [/^\/api\/publish$/, 'publish'],
  [/^\/api\/(?:health|metrics)(?:\/|$)/, 'watch'],
  [/^\/api\//, 'api'],
  [
    /^\/(?:en\/)?feeds?(?:\/|$)|^\/(?:sitemaps?|opensearch)(?:\/|$)|\/feed$|\.(?:xml|rss|atom|json|txt|webmanifest)$/,
    'feed',
  ],
  [/^\/fonts\/|\.(?:ico|png|svg|webp|woff2|js|map)$/, 'file'],
  [/^\/(?:en\/)?search$/, 'search'],
]

/** @param path as it was asked for, without the query */
export function findRequestKind(path: string): RequestKind {
  for (const [pattern, kind] of families) if (pattern.test(path)) return kind
  return 'page'
}
