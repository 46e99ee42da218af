// What the status page can do on top of what it does without any script.
import { offerCopies } from './copy-number'
import { showLocalTimes } from './local-times'
import { answerInPlace } from './answer-in-place'

function improve(): void {
  showLocalTimes(document)
  offerCopies(document)
}

improve()
answerInPlace(improve)
