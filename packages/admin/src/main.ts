import ui from '@nuxt/ui/vue-plugin'
import urql from '@urql/vue'
import { createApp } from 'vue'
import App from './app/App.vue'
import { createGraphqlClient } from './app/graphql-client.js'
import { createTexts } from './composables/language.js'
import { createAppRouter } from './app/router.js'
import { createSession } from './app/session.js'
import { sessionKey } from './composables/session.js'
import './main.css'

const client = createGraphqlClient({ onSignedOut: () => leaveForSignIn() })
const session = createSession(client)
const router = createAppRouter(session)

/** A session that ended under way sends its owner to sign in and back to where they were. */
function leaveForSignIn() {
  if (session.state.value !== 'signed-in') return
  session.state.value = 'signed-out'
  void router.push({ name: 'sign-in', query: { next: router.currentRoute.value.fullPath } })
}

createApp(App)
  .provide(sessionKey, session)
  .use(await createTexts())
  .use(router)
  .use(urql, client)
  .use(ui)
  .mount('#app')
