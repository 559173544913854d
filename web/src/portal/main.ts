// SPDX-License-Identifier: Apache-2.0
// The residents' pages.  Nothing here writes to the browser: no cookie, no storage, no cache, no
// worker, and no address of its own for the page that asks for help.
import { createApp } from 'vue'
import PortalApp from './PortalApp.vue'

createApp(PortalApp).mount('#app')
