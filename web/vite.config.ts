// SPDX-License-Identifier: Apache-2.0
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { handbook } from './tools/handbook.mjs'
import { filledIn, shellList } from './tools/plugins.mjs'

export default defineConfig({
  plugins: [filledIn(), vue(), shellList(), handbook()],
  base: '/',
  // Older office browsers (360, 奇安信, 统信) stop at ES2020.
  build: {
    target: 'es2020', assetsInlineLimit: 0, chunkSizeWarningLimit: 900,
    rollupOptions: { input: { desk: 'index.html', portal: 'portal.html', phone: 'm.html' } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: { server: { deps: { inline: [/element-plus/, /vant/] } } },
})
