/**
 * The rooms of lib from the ground up: each may import what stands before it, and nothing that stands after it. Rooms of
 * one floor do not know each other.
 */
const floors = [
  { rooms: ['model'], reason: 'The words of the trade, as types: everything else speaks in them.' },
  { rooms: ['arabic'], reason: 'What holds of any Arabic text, a newspaper or not.' },
  { rooms: ['dates'], reason: 'Days and hours as people write and read them.' },
  { rooms: ['search'], reason: 'Words and their likeness; no database.' },
  {
    rooms: ['address', 'related'],
    reason: 'What an address means, without asking whether anything is there.',
  },
  { rooms: ['http'], reason: 'What a header means, for anyone who answers.' },
  { rooms: ['content/mention', 'content/faults'], reason: 'What can be said of a file, before any is read.' },
  { rooms: ['content/source'], reason: 'Files as they lie on the disk.' },
  { rooms: ['content/yaml'], reason: 'YAML as editors write it, whatever it is about.' },
  { rooms: ['content/body'], reason: 'The text of one article, by itself.' },
  { rooms: ['content/tables'], reason: 'Tables beside the text.' },
  { rooms: ['content/frontMatter'], reason: 'The fields of one article, by themselves.' },
  { rooms: ['content/settings'], reason: 'What the newsroom set down for all articles.' },
  { rooms: ['content/redirects'], reason: 'Old addresses, before it is known what they lead to.' },
  {
    rooms: ['content/references'],
    reason: 'What files say of each other, without asking where the answer lies.',
  },
  { rooms: ['content/check'], reason: 'One file, whole.' },
  { rooms: ['content/database'], reason: 'How what was read is kept; not why.' },
  { rooms: ['content/sync'], reason: 'How the index follows the folder.' },
  { rooms: ['newsroom'], reason: 'The one door to articles; it only asks.' },
  { rooms: ['urgent', 'front', 'media'], reason: 'What pages are put together from.' },
  { rooms: ['sharePicture'], reason: 'Drawn from articles and their pictures.' },
  { rooms: ['seo', 'pageCache'], reason: 'What is made of pages, and where they are kept.' },
  { rooms: ['share'], reason: 'What an address looks like where it is passed on.' },
  { rooms: ['publish'], reason: 'What a change means for what is kept.' },
  { rooms: ['server'], reason: 'What stands before every answer.' },
  { rooms: ['follow', 'pictureProcess'], reason: 'Where a process is put together.' },
]

const inRooms = (rooms) => `^lib/(${rooms.join('|')})(/|\\.ts$)`

const floorRules = floors.map(({ rooms, reason }, at) => {
  const above = floors.slice(at + 1).flatMap((higher) => higher.rooms)
  const beside = rooms.length > 1 ? rooms : []
  return {
    name: `floor-${rooms.join('-').replaceAll('/', '-')}`,
    comment: reason,
    severity: 'error',
    from: { path: inRooms(rooms) },
    to: { path: inRooms([...above, ...beside]), ...(beside.length > 0 && { pathNot: '^lib/$1/' }) },
  }
})

/** Dependencies run one way: app -> components -> lib, and app -> lib. */
module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'ground',
      comment: 'What stands in no room is known to all of them.',
      severity: 'error',
      from: { path: '^lib/[^/]+$' },
      to: { path: '^lib/[^/]+/' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one job in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'lib-knows-no-page',
      comment: 'What is known and computed does not depend on how it is shown.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/|node_modules/(next|next-intl|react|react-dom)/' },
    },
    {
      name: 'components-show',
      comment: 'Props in, markup out: no route, no file, no database.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^app/|^lib/(publish|follow|newsroom/(currentNewsroom|openNewsroom)|content/(database|sync|source/(open|readSource)))|^(fs|node:fs)$',
      },
    },
    {
      name: 'drawn-once',
      comment: 'Screens take what they show from components/drawnOnce.client.tsx: else it is rendered twice.',
      severity: 'error',
      from: { path: '^app/' },
      to: {
        path: '^components/.*\\.tsx$',
        pathNot:
          '^components/(drawnOnce\\.client|site/(Document|ErrorScreen\\.client)|mdx/ArticleBody)\\.tsx$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'readers-browser',
      comment: 'What every reader loads stands on its own and on small facts of lib.',
      severity: 'error',
      from: { path: '^reader/' },
      to: {
        path: '^(app|components|scripts)/|^lib/(content|newsroom|media|sharePicture|pageCache|publish|server|follow)/|node_modules/',
      },
    },
    {
      name: 'disk-and-database',
      comment: 'Only content, media, publishing and scripts touch files and the database.',
      severity: 'error',
      from: {
        path: '^(app|components|lib)/',
        pathNot:
          '^lib/(content|newsroom|media|sharePicture|pictureProcess|pageCache|http|publish|server|follow)/|^app/media/',
      },
      to: { path: '^(fs|fs/promises|node:fs|node:fs/promises)$|sqlite' },
    },
    {
      name: 'one-door-to-articles',
      comment: 'Routes and screens ask the newsroom; they do not open the index themselves.',
      severity: 'error',
      from: { path: '^app/' },
      to: {
        path: '^lib/(content/|newsroom/(openNewsroom|queries/|search/))',
        pathNot: '^lib/content/(body/|faults/|tables/readTable|source/mediaLinks)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
