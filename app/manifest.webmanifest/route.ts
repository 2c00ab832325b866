import { answerManifest } from '../_screens/answerManifest'

const answer = (request: Request) => answerManifest(request, 'ar')

export { answer as GET, answer as HEAD }
