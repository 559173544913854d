// SPDX-License-Identifier: Apache-2.0
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import SignInPage from './SignInPage.vue'
import { isPartner } from '../partner/usePartner'
import { useSession } from './session'

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/sign-in', name: 'sign-in', component: SignInPage },
    {
      path: '/',
      component: () => import('./ShellLayout.vue'),
      children: [
        { path: '', name: 'home', component: () => import('./HomePage.vue') },
        {
          path: 'dashboard',
          name: 'dashboard',
          component: () => import('../dashboard/DashboardPage.vue'),
        },
        { path: 'figures', name: 'figures', component: () => import('../figures/FiguresPage.vue') },
        {
          path: 'report/:year(\\d{4})?',
          name: 'report',
          component: () => import('../report/ReportPage.vue'),
          props: true,
        },
        { path: 'notices', name: 'notices', component: () => import('../work/NoticesPage.vue') },
        { path: 'packets', name: 'packets', component: () => import('../partner/PacketsPage.vue') },
        { path: 'calls/new', name: 'call', component: () => import('../calls/CallCard.vue') },
        { path: 'slips/new', name: 'slip', component: () => import('../cases/SlipPage.vue') },
        { path: 'askings', name: 'askings', component: () => import('../calls/AskingsPage.vue') },
        { path: 'cases/:id', name: 'case', component: () => import('../cases/CaseRoom.vue'), props: true },
        {
          path: 'records/:record',
          name: 'list',
          component: () => import('../record/RecordList.vue'),
          props: true,
        },
        {
          path: 'records/:record/new',
          name: 'new',
          component: () => import('../record/RecordNew.vue'),
          props: true,
        },
        {
          path: 'records/:record/import',
          name: 'import',
          component: () => import('../importing/ImportPage.vue'),
          props: true,
        },
        {
          path: 'records/:record/:id',
          name: 'detail',
          component: () => import('../record/RecordDetail.vue'),
          beforeEnter: (to) => to.params.record !== 'case' || { name: 'case', params: { id: to.params.id } },
          props: true,
        },
        {
          path: 'records/:record/:id/edit',
          name: 'edit',
          component: () => import('../record/RecordEdit.vue'),
          props: true,
        },
        {
          path: ':nowhere(.*)*',
          name: 'nowhere',
          component: () => import('./NowherePage.vue'),
        },
      ],
    },
  ],
})

// Everything but the sign-in asks for a session; where she wanted to go is kept.
router.beforeEach(async (to: RouteLocationNormalized) => {
  if (to.name === 'sign-in') return true
  const known = await useSession().resume().catch(() => false)
  if (!known) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  // A linked body has one room, and what is told it of that; the server gives it nothing else either.
  return !isPartner(useSession().who?.role) || to.name === 'packets' || to.name === 'notices' || { name: 'packets' }
})
