import { answerManifest } from '../_screens/answerManifest'

const answer = (request: Request) => answerManifest(request, 'en')

export { answer as GET, answer as HEAD }
