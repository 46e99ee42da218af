import { fileURLToPath } from 'node:url'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { theme } from './src/app/theme.js'

/** Where `vite dev` finds a running Waypost; the built app is served by Waypost itself. */
const server = process.env.WAYPOST_SERVER ?? 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [
    vue(),
    ui({
      // Components are typed by src/nuxt-ui.d.ts and composables are imported by name, so that a
      // type check of a fresh clone needs no build before it.
      components: { dts: false },
      autoImport: false,
      // Every icon that the sources name goes into the bundle: nothing is asked of a third party.
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'] }, sizeLimitKb: 512 } },
      experimental: { componentDetection: true },
      theme: { colors: ['primary', 'neutral', 'success', 'info', 'warning', 'error'] },
      ui: theme,
    }),
  ],
  resolve: {
    alias: { '@waypost/shared': fileURLToPath(new URL('../shared/src/index.ts', import.meta.url)) },
  },
  server: { proxy: { '/graphql': { target: server, ws: true }, '/api': server } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    // The app of staff and the page of customers: nothing that one loads is in the other.
    rolldownOptions: { input: ['index.html', 'status.html'] },
  },
})
