/** Sites whose name readers know better than their address, by the end of their hosts. */
const names = {
  'youtube.com': 'youtube',
  'youtu.be': 'youtube',
  'youtube-nocookie.com': 'youtube',
  'vimeo.com': 'vimeo',
  'dailymotion.com': 'dailymotion',
  'dai.ly': 'dailymotion',
  'facebook.com': 'facebook',
  'fb.watch': 'facebook',
  'instagram.com': 'instagram',
  'tiktok.com': 'tiktok',
  'twitter.com': 'x',
  'x.com': 'x',
} as const

/** Where a film of another site is seen: the name in `body.watchElsewhere` (`other` where it has none), and its host. */
export function findFilmSite(url: string): { film: string; host: string } {
  const host = new URL(url).hostname.replace(/^www\./, '')
  const known = Object.entries(names).find(([end]) => host === end || host.endsWith(`.${end}`))
  return { film: known?.[1] ?? 'other', host }
}
