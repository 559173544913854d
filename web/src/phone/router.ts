// SPDX-License-Identifier: Apache-2.0
import { createRouter, createWebHistory } from 'vue-router'
import DoorPage from './DoorPage.vue'
import MinePage from './MinePage.vue'
import OutboxPage from './OutboxPage.vue'
import TodayPage from './TodayPage.vue'
import VisitPage from './VisitPage.vue'

export const router = createRouter({
  history: createWebHistory('/m'),
  routes: [
    { path: '/', name: 'today', component: TodayPage },
    { path: '/visit/:id', name: 'visit', component: VisitPage, props: true },
    { path: '/door/:op?', name: 'door', component: DoorPage, props: true },
    { path: '/outbox', name: 'outbox', component: OutboxPage },
    { path: '/mine', name: 'mine', component: MinePage },
    { path: '/:nowhere(.*)*', redirect: '/' },
  ],
})
