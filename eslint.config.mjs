import next from 'eslint-config-next'
import nextTypescript from 'eslint-config-next/typescript'
import tailwind from 'eslint-plugin-better-tailwindcss'
import { commentBegins } from './scripts/lint/commentBegins.mjs'

const onlyIn = (message, ...names) => ({ paths: names.map((name) => ({ name, message })) })

const withoutNextLink = onlyIn(
  'Write <a>: pages are not brought to life in the browser, so a link of the framework is dead weight.',
  'next/link',
)

/** All by which a file is read by its name. */
const readers = ['open', 'openSync', 'openAsBlob', 'readFile', 'readFileSync', 'createReadStream', 'promises']

const config = [
  { ignores: ['.next/', 'node_modules/', 'next-env.d.ts', 'test-results/', '.khabar/', 'public/'] },
  ...next,
  ...nextTypescript,
  {
    rules: {
      // A second job in one file is found by its length.
      'no-duplicate-imports': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-console': 'error',
      // Pictures come from our own route with our own srcset: next/image writes inline styles, which the policy forbids.
      '@next/next/no-img-element': 'off',
      // For the pages router; a root layout writes its own head.
      '@next/next/no-head-element': 'off',
    },
  },
  {
    files: ['scripts/**', '__tests__/**', 'lib/publish/**', 'lib/follow/**', 'instrumentation.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // esbuild writes newer syntax in older words, and adds no function that a browser lacks.
    files: ['reader/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(?:at|findLast|findLastIndex|replaceAll|replaceChildren|hasOwn|groupBy|to(?:Sorted|Reversed|Spliced)|matchAll|allSettled|any|aria[A-Z].*)$/]',
          message: 'Phones of 2020 (Chrome 80) do not have it.',
        },
        {
          selector: 'Identifier[name=/^(?:structuredClone|queueMicrotask|WeakRef)$/]',
          message: 'Phones of 2020 (Chrome 80) do not have it.',
        },
      ],
    },
  },
  {
    files: ['scripts/**', '__tests__/**'],
    ignores: ['scripts/temporaryFolder.ts', '__tests__/scripts/temporaryFolder.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: String.raw`:matches(Identifier[name=/^(?:tmpdir|mkdtemp(?:Sync)?)$/], Literal[value=/^\u002ftmp\b/])`,
          message:
            'Others use this machine too: folders of scripts/temporaryFolder.ts are taken away in any case.',
        },
      ],
    },
  },
  {
    // Suffix and directive together: a file that runs in the browser says so in its name.
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    ignores: ['**/*.client.tsx', '**/error.tsx', '**/global-error.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "Program > ExpressionStatement[directive='use client']",
          message: 'Name the file *.client.tsx.',
        },
        {
          selector: "JSXAttribute[name.name='style']",
          message: 'Inline styles break the content policy: use a class.',
        },
      ],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**', 'reader/**', 'i18n/**', 'scripts/**', '*.ts'],
    plugins: { khabar: { rules: { 'comment-begins': commentBegins } } },
    rules: { 'khabar/comment-begins': 'error' },
  },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    rules: { 'no-restricted-imports': ['error', withoutNextLink] },
  },
  {
    // The door itself and what reads through it; and files of the program and of git, which nobody commits.
    files: ['lib/**'],
    ignores: [
      ...[
        'lib/content/source/openReal.ts',
        'lib/content/source/openInside.ts',
        'lib/content/source/readSource.ts',
      ],
      ...[
        'lib/content/database/integrityStamp.ts',
        'lib/media/variantStore.ts',
        'lib/follow/repositoriesAbove.ts',
      ],
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...withoutNextLink.paths,
            ...['fs', 'node:fs', 'fs/promises', 'node:fs/promises'].map((name) => ({
              name,
              importNames: [...readers, 'default'],
              message:
                'A name may be a link to another file a moment later: openInside and openReal of lib/content/source open files of the content.',
            })),
          ],
        },
      ],
    },
  },
  {
    files: ['components/**', 'app/**'],
    plugins: { 'better-tailwindcss': tailwind },
    settings: { 'better-tailwindcss': { entryPoint: 'app/globals.css' } },
    rules: {
      // One sheet of classes serves both directions: start and end, never left and right.
      'better-tailwindcss/no-restricted-classes': [
        'error',
        {
          restrict: [
            {
              pattern: String.raw`^(?:.*:)?-?(?:[mp][lr]|scroll-[mp][lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr])|text-(?:left|right)|float-(?:left|right)|clear-(?:left|right))(?:-.*)?$`,
              message: 'Use the logical class (ms, me, ps, pe, start, end, text-start …).',
            },
          ],
        },
      ],
      'better-tailwindcss/no-conflicting-classes': 'error',
      'better-tailwindcss/no-duplicate-classes': 'error',
    },
  },
]

export default config
