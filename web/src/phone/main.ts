// SPDX-License-Identifier: Apache-2.0
import 'vant/es/style/base.css'
import 'vant/es/button/index.css'
import 'vant/es/field/index.css'
import 'vant/es/cell/index.css'
import 'vant/es/tag/index.css'
import './phone.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import PhoneApp from './PhoneApp.vue'
import { router } from './router'
import { watchWorker } from './worker'

createApp(PhoneApp).use(createPinia()).use(router).mount('#app')
watchWorker()
