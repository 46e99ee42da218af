export { serveAnswerPages } from './answer-routes.js'
