import { spawnSync } from 'node:child_process'
import { readCommandLine } from './commandLine'

/** `npm run lint`: the rules of the code and of the style sheets. */
const { values } = readCommandLine(
  { fix: { type: 'boolean' } },
  {
    locale: 'en',
    command: 'npm run lint',
    about: 'Holds the code to its rules (ESLint), and the style sheets (Stylelint).',
    options: { fix: { about: 'mends what can be mended without thought' } },
  },
)

const fix = values.fix ? ['--fix'] : []
const linters = [
  ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  ['node_modules/stylelint/bin/stylelint.mjs', 'app/**/*.css', 'public/*.css'],
]

// Both, so that one run says all there is.
const statuses = linters.map(
  (linter) => spawnSync(process.execPath, [...linter, ...fix], { stdio: 'inherit' }).status ?? 1,
)
process.exitCode = Math.max(...statuses)
