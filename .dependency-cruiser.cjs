/** Dependencies run one way: app -> components -> lib, and app -> lib. */
module.exports = {
  forbidden: [
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
        path: '^app/|^lib/(publish|follow|newsroom/(opened|openNewsroom)|content/(database|sync|source/(open|readSource)))|^(fs|node:fs)$',
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
      to: { path: '^lib/(content/(database|sync)|newsroom/(openNewsroom|queries/|search/))' },
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
