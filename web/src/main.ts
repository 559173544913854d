// SPDX-License-Identifier: Apache-2.0
import './app/element'
import './app/theme.css'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { router } from './app/router'
import { watchPresence } from './lib/presence'
import { guardUnsaved } from './lib/unsaved'
import { worthRetrying } from './record/useRecords'

const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: worthRetrying } },
})
guardUnsaved(router)
watchPresence()
createApp(App).use(createPinia()).use(router).use(VueQueryPlugin, { queryClient }).mount('#app')
