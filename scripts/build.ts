import { buildSite } from './buildSite'
import { readCommandLine } from './commandLine'

/** `npm run build`: what `npm start` does first, for those who build in one place and serve in another. */
readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run build',
    about:
      'Builds the site where there is no build of these sources yet; npm start then builds nothing. Content is no source.',
    options: {},
  },
)
process.exitCode = await buildSite()
